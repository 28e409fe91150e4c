"""The calendar of everything in sight, and one day of it by agency: sums first, dossiers only when opened."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.counters.queries.days import Load, Within, by_agency
from chuan.surfaces.province.web import addresses, loads
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.province.web.sight import sight_of
from chuan.surfaces.province.web.spans import asked_of, filters


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Every day of the period; whoever sees one agency only finds its calendar on that agency's page."""
    sight, home = sight_of(request), actor_of(request).agency
    asked = asked_of(request.GET, sight.at)
    if len(sight.agencies) == 1:
        return redirect(addresses.index(sight.agencies[0].id, asked))
    drawn = loads.calendar([row.id for row in sight.agencies], home, asked, sight.at, addresses.day)
    context = {
        "title": _("Lịch tiếp nhận và trễ hạn"),
        "said": f"{asked.span.name} · {asked.said}",
        "filters": filters(request.GET, asked, sight.at),
        "calendar": drawn,
        "empty": Empty(
            _("Chưa cơ quan nào có hồ sơ trong kỳ này"),
            _("Số liệu đến từ hồ sơ các cơ quan tiếp nhận; chọn kỳ khác ở trên nếu cần."),
            "calendar",
        ),
    }
    return page(request, "province/calendar.html", "calendar", context)


@require_GET
def one(request: HttpRequest, day: str) -> HttpResponse:
    """A day by agency, the most dossiers first."""
    sight, wanted = sight_of(request), _read(day)
    found = by_agency(
        Within(wanted, wanted + timedelta(days=1), sight.at, sight.at), [row.id for row in sight.agencies]
    )
    rows = [(row, found[row.id]) for row in sight.agencies if row.id in found]
    rows.sort(key=lambda pair: -pair[1].received)
    context = {
        "title": _("Tiếp nhận ngày %(day)s") % {"day": say.long_day(wanted)},
        "said": _("%(n)s hồ sơ ở %(m)s cơ quan, theo những gì biết đến nay")
        % {"n": say.number(sum(load.received for _row, load in rows)), "m": say.number(len(rows))},
        "table": _table(rows, wanted),
        "back": f"{reverse('province:calendar')}?ky={wanted:%Y-%m}",
    }
    return page(request, "province/day.html", "calendar", context)


def _table(rows: list[tuple[AgencyRow, Load]], day: date) -> Table:
    columns = (
        Column(_("Cơ quan")),
        Column(_("Tiếp nhận"), "num"),
        Column(_("Trễ"), "num"),
        Column(_("Đúng hạn"), "num"),
    )
    lines = tuple(
        Row((
            Cell(row.short_name or row.name, href=addresses.of_day(row.id, "received", day), open=True),
            Cell(say.number(load.received)),
            Cell(say.number(load.late), href=addresses.of_day(row.id, "late", day) if load.late else ""),
            Cell(say.number(load.in_time)),
        ))
        for row, load in rows
    )  # fmt: skip
    return Table(_("Theo cơ quan"), columns, lines, Empty(_("Ngày này không cơ quan nào tiếp nhận hồ sơ")))


def _read(day: str) -> date:
    """A day; missing for what is none, and for the last one of all, which nothing follows."""
    try:
        found = datetime.strptime(day, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError as wrong:
        raise Http404 from wrong
    if found == date.max:
        raise Http404
    return found
