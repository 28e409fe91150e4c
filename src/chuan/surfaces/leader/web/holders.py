"""Who holds what: since when, used and given, what is left, what comes next; by unit and person, down to the dossier."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Filters, Key, Row, Tab, Table
from chuan.base.web.links import kept, page_of, pager, with_query
from chuan.base.web.rules import say
from chuan.readings.deadlines.queries.overview import Load, loads
from chuan.readings.deadlines.queries.worklist import Wanted, Work, WorkList, work_list
from chuan.surfaces.leader.web.loads import address, people_lines, unit_lines
from chuan.surfaces.leader.web.sight import AGENCY, Sight, sight_of
from chuan.surfaces.telling.time import step_limit, work_chip
from chuan.surfaces.telling.workbooks import workbook_response

PAGE = 50
_EVERY = 10_000
_TITLE = gettext_noop("Đơn vị và người")
_STATES = (
    ("", gettext_noop("Tất cả")),
    ("late", gettext_noop("Quá hạn")),
    ("soon", gettext_noop("Sắp đến hạn")),
    ("ok", gettext_noop("Đúng hạn")),
    ("hold", gettext_noop("Tạm dừng")),
)
_COLUMNS = (
    gettext_noop("Bước còn lại"),
    gettext_noop("Đã dùng / được giao"),
    gettext_noop("Hồ sơ"),
    gettext_noop("Người giữ"),
    gettext_noop("Việc tiếp theo"),
)
_SHEET = [gettext_noop("Đơn vị"), gettext_noop("Người giữ"), gettext_noop("Giữ từ"), gettext_noop("Mã hồ sơ"), gettext_noop("Thủ tục"), gettext_noop("Chủ hồ sơ"), gettext_noop("Bước đang làm"), gettext_noop("Đã dùng"), gettext_noop("Được giao"), gettext_noop("Hạn của bước"), gettext_noop("Hẹn trả"), gettext_noop("Tình trạng")]  # fmt: skip


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Units and people on one side, what the chosen ones hold on the other; all of it in the address."""
    sight = sight_of(request)
    wanted = _wanted(request.GET, sight)
    if request.GET.get("xuat"):
        whole = work_list(sight.scope, sight.at, wanted, _EVERY)
        return workbook_response(_(_TITLE), _sheet(whole, sight))
    page = page_of(request.GET)
    found = work_list(sight.scope, sight.at, wanted, PAGE, (page - 1) * PAGE)
    units, people = loads(sight.scope, sight.at, sight.agency)
    matching = found.counts[wanted.state] if wanted.state else found.total
    context = {
        "title": _(_TITLE),
        "said": _said(wanted, matching, units, people),
        "units": unit_lines(units, sight, wanted.unit),
        "people": people_lines(_of(people, wanted.unit), sight, wanted.official),
        "everybody": address("leader:people", sight),
        "chosen": bool(wanted.unit or wanted.official or wanted.state),
        "filters": _filters(request, sight, found, wanted.state),
        "table": _table(found, sight),
        "pager": pager(request.GET, page, PAGE, matching),
        "hints": (Key(("J", "K"), _("lên xuống")), Key(("↵",), _("mở"))),
    }
    return render(request, "leader/people.html", context)


def _wanted(query: Mapping[str, str], sight: Sight) -> Wanted:
    state = query.get("t", "")
    return Wanted(
        official=_number(query.get("nguoi", "")),
        unit=_number(query.get("don-vi", "")),
        agency=sight.agency,
        state=state if state in dict(_STATES) else "",
    )


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0


def _of(people: tuple[Load, ...], unit: int) -> tuple[Load, ...]:
    return tuple(load for load in people if not unit or load.unit == unit)


def _said(wanted: Wanted, matching: int, units: tuple[Load, ...], people: tuple[Load, ...]) -> str:
    unit = next((load.unit_name for load in units if load.unit == wanted.unit), "")
    person = next((load.name for load in people if load.id == wanted.official), "")
    where = " · ".join(name for name in (person, unit) if name)
    there = _(" ở %(where)s") % {"where": where} if where else ""
    return _("%(matching)s việc đang giữ%(there)s, gần hạn nhất ở trên") % {
        "matching": say.number(matching),
        "there": there,
    }


def _filters(request: HttpRequest, sight: Sight, found: WorkList, state: str) -> Filters:
    counts = {"": found.total, **found.counts}
    tabs = tuple(
        Tab(_(label), with_query(request.GET, t=key, trang=None), counts[key], state == key, key)
        for key, label in _STATES
    )
    selects = (sight.select,) if sight.select else ()
    carried = kept(request.GET, AGENCY, "don-vi", "nguoi")
    return Filters(tabs, selects, carried, with_query(request.GET, xuat="1", trang=None))


def _table(found: WorkList, sight: Sight) -> Table:
    empty = Empty(
        _("Không có việc nào ở đây"),
        _("Chọn đơn vị hoặc người khác, hay bỏ bớt điều kiện lọc."),
        "users-group",
    )
    return Table(
        _(_TITLE),
        tuple(Column(_(name)) for name in _COLUMNS),
        tuple(_row(work, sight) for work in found.rows),
        empty,
    )


def _row(work: Work, sight: Sight) -> Row:
    href = reverse("desk:dossier", args=[work.stream])
    used, given = _used(work, sight)
    limit = step_limit(work)
    away = _("vắng · ") if work.away else ""
    cells = (
        Cell(time=work_chip(work, sight.calendar(work.agency), sight.at)),
        Cell(
            f"{used} / {given}" if given else used,
            _("hạn %(limit)s") % {"limit": say.short_moment(limit)} if limit else "",
            css="nb",
        ),
        Cell(work.title, f"{work.owner or _('(ẩn tên)')} · {work.code}", href=href, open=True, css="first"),
        Cell(
            work.holder,
            _("%(away)stừ %(since)s · %(unit_name)s")
            % {"away": away, "since": say.since(work.since, sight.at), "unit_name": work.unit_name},
        ),
        Cell(work.step_name, _("đã được nhắc") if work.reminded else "", href=href, action=True),
    )
    return Row(cells, f"{work.stream}:{work.step}", work.code, css="away" if work.away else "")


def _used(work: Work, sight: Sight) -> tuple[str, str]:
    """Working time used since the step came to its holder's desk, and the time given to it."""
    calendar, limit = sight.calendar(work.agency), step_limit(work)
    used = say.span(max(0, calendar.elapsed(work.since, sight.at)))
    given = calendar.elapsed(work.since, limit) if limit else 0
    return used, say.span(given) if given > 0 else ""


def _sheet(found: WorkList, sight: Sight) -> list[list[str]]:
    return [[_(name) for name in _SHEET], *(_line(work, sight) for work in found.rows)]


def _line(work: Work, sight: Sight) -> list[str]:
    chip = work_chip(work, sight.calendar(work.agency), sight.at)
    return [
        work.unit_name, work.holder, say.long_moment(work.since), work.code, work.title, work.owner, work.step_name,
        *_used(work, sight), _moment(step_limit(work)), _moment(work.promised), f"{chip.word}, {chip.left}",
    ]  # fmt: skip


def _moment(moment: datetime | None) -> str:
    return say.long_moment(moment) if moment else ""
