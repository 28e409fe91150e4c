"""The dossiers behind a step of the funnel or a day of the calendar; no citizen's name is on this page."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.indices.queries.stages import SETS, among
from chuan.readings.indices.services.asking import Days
from chuan.surfaces.province.web import addresses
from chuan.surfaces.province.web.cases import PAGE, table
from chuan.surfaces.province.web.funnel import NAMES
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.province.web.sight import sight_of
from chuan.surfaces.province.web.spans import asked_of


@require_GET
def show(request: HttpRequest, agency: int, which: str) -> HttpResponse:
    """One page of them, oldest first."""
    if which not in SETS:
        raise Http404
    sight, number = sight_of(request), page_of(request.GET)
    row, asked = sight.one(agency), asked_of(request.GET, sight.at)
    found_day = _day(request.GET, sight.at)
    days, span = found_day or (asked.days, asked.span.name)
    seen = scope(actor_of(request), "dossiers.view", sight.at)
    found, total = among(seen, days.of(agency), which, PAGE, (number - 1) * PAGE)
    context = {
        "title": f"{_(NAMES[which][0])} · {row.short_name or row.name}",
        "said": _("%(n)s hồ sơ · %(span)s") % {"n": say.number(total), "span": span},
        "table": table(found, days.cut, _("Không có hồ sơ nào")),
        "pager": pager(request.GET, number, PAGE, total),
        "back": addresses.index(agency, asked),
    }
    return page(request, "province/cases.html", "indices", context)


def _day(query: QueryDict, at: datetime) -> tuple[Days, str] | None:
    """A single day of the address, as known now."""
    try:
        day = datetime.strptime(query.get("ngay", ""), "%d/%m/%Y").date()  # noqa: DTZ007 - a day has no zone
        return Days(day, day + timedelta(days=1), at), say.long_day(day)
    except (OverflowError, ValueError):
        return None
