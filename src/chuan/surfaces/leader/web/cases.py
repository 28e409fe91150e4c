"""The cases behind a number: one list, narrowed by the address that the number carries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import VIETNAM
from chuan.base.web.components import Cell, Column, Empty, Filters, Key, Row, Table
from chuan.base.web.links import kept, page_of, pager, with_query
from chuan.base.web.rules import say
from chuan.readings.deadlines.queries.register import Entry, Wanted, entries
from chuan.readings.deadlines.queries.today import tomorrow
from chuan.surfaces.leader.web.sight import AGENCY, Sight, sight_of
from chuan.surfaces.telling.elsewhere import held_by
from chuan.surfaces.telling.time import whole_chip
from chuan.surfaces.telling.workbooks import workbook_response

PAGE = 50
_EVERY = 10_000
_COLUMNS = (
    gettext_noop("Tình trạng"),
    gettext_noop("Hồ sơ"),
    gettext_noop("Chủ hồ sơ"),
    gettext_noop("Nhận"),
    gettext_noop("Hẹn trả"),
    gettext_noop("Người giữ"),
)
_SHEET = [gettext_noop("Mã hồ sơ"), gettext_noop("Thủ tục"), gettext_noop("Chủ hồ sơ"), gettext_noop("Nhận"), gettext_noop("Hẹn trả"), gettext_noop("Hạn theo luật"), gettext_noop("Có kết quả"), gettext_noop("Tình trạng"), gettext_noop("Người giữ")]  # fmt: skip
_STATUS = {
    "ready": gettext_noop("Có kết quả"),
    "closed": gettext_noop("Đã trả kết quả"),
    "annulled": gettext_noop("Đã hủy tiếp nhận"),
    "stopped": gettext_noop("Đã dừng giải quyết"),
}
Query = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Cases:
    """A list with its name and its order."""

    title: str
    wanted: Wanted
    order: str = "promised"


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Dossiers behind a number of the leader's pages."""
    sight = sight_of(request)
    cases = asked(request.GET, sight)
    if request.GET.get("xuat"):
        whole = entries(sight.scope, cases.wanted, cases.order, _EVERY)
        return workbook_response(
            cases.title, [[_(name) for name in _SHEET], *(_line(entry, sight) for entry in whole.rows)]
        )
    page = page_of(request.GET)
    found = entries(sight.scope, cases.wanted, cases.order, PAGE, (page - 1) * PAGE)
    empty = Empty(_("Không có hồ sơ nào"), _("Con số này đang là không."), "circle-check")
    selects = (sight.select,) if sight.select else ()
    context = {
        "title": cases.title,
        "said": _("%(total)s hồ sơ · %(place)s") % {"total": say.number(found.total), "place": sight.place},
        "table": Table(
            cases.title,
            tuple(Column(_(name)) for name in _COLUMNS),
            tuple(_row(entry, sight) for entry in found.rows),
            empty,
        ),
        "filters": Filters(
            (), selects, kept(request.GET, AGENCY), with_query(request.GET, xuat="1", trang=None)
        ),
        "pager": pager(request.GET, page, PAGE, found.total),
        "hints": (Key(("J", "K"), _("lên xuống")), Key(("↵",), _("mở"))) if found.rows else (),
    }
    return render(request, "leader/list.html", context)


def asked(query: Query, sight: Sight) -> Cases:
    """The list that the address names; without any name all that is open."""
    made = next((make(query, sight) for name, make in _LISTS.items() if query.get(name)), None)
    cases = made or Cases(_("Hồ sơ đang mở"), Wanted(status="open"))
    numbers = query.get("ap-dung", "").split(",")
    narrowed = replace(
        cases.wanted,
        agency=sight.agency,
        adoptions=tuple(
            int(text) for text in numbers if text.isascii() and text.isdigit() and len(text) < 19
        ),
        limited=bool(query.get("luat")),
        shorter=bool(query.get("som")),
        on_time=bool(query.get("dung-hen")),
    )
    return replace(cases, wanted=narrowed)


def _day(query: Query, sight: Sight) -> Cases:
    day = read_day(query["ngay"]) or sight.at.date()
    wanted = Wanted(promised_since=_midnight(day), promised_until=_midnight(day, 1), living=True)
    return Cases(_("Hẹn trả %(day)s") % {"day": say.long_day(day)}, wanted)


def _overdue(_query: Query, sight: Sight) -> Cases:
    return Cases(_("Hồ sơ quá hạn"), Wanted(overdue_at=sight.at))


def _today(_query: Query, sight: Sight) -> Cases:
    wanted = Wanted(status="open", running=True, promised_since=sight.at, promised_until=tomorrow(sight.at))
    return Cases(_("Hồ sơ đến hạn hôm nay"), wanted)


def _received(query: Query, sight: Sight) -> Cases:
    since, until = period(query, sight)
    return Cases(
        _("Hồ sơ nhận %(said)s") % {"said": said(since, until)},
        Wanted(since=since, until=until, living=True),
        "received",
    )


def _finished(query: Query, sight: Sight) -> Cases:
    since, until = period(query, sight)
    wanted = Wanted(ready_since=since, ready_until=until)
    return Cases(_("Hồ sơ có kết quả %(said)s") % {"said": said(since, until)}, wanted, "ready")


def _stopped(_query: Query, _sight: Sight) -> Cases:
    return Cases(_("Hồ sơ đang chờ: chờ công dân hoặc tạm dừng"), Wanted(stopped=True))


def _handed_late(query: Query, sight: Sight) -> Cases:
    since, until = period(query, sight)
    wanted = Wanted(since=since, until=until, living=True, handed_late=True, at=sight.at)
    return Cases(_("Hồ sơ bàn giao muộn, nhận %(said)s") % {"said": said(since, until)}, wanted, "received")


def _sent_late(query: Query, sight: Sight) -> Cases:
    since, until = period(query, sight)
    wanted = Wanted(since=since, until=until, living=True, sent_late=True, at=sight.at, for_others=True)
    title = _("Hồ sơ nhận hộ chuyển muộn cho cơ quan có thẩm quyền, nhận %(said)s")
    return Cases(title % {"said": said(since, until)}, wanted, "received")


def _came_late(query: Query, sight: Sight) -> Cases:
    since, until = period(query, sight)
    wanted = Wanted(since=since, until=until, living=True, sent_late=True, at=sight.at)
    title = _("Hồ sơ nơi khác nhận, chuyển đến muộn, nhận %(said)s")
    return Cases(title % {"said": said(since, until)}, wanted, "received")


def _asked_anyway(query: Query, sight: Sight) -> Cases:
    since, until = period(query, sight)
    wanted = Wanted(since=since, until=until, living=True, asked_anyway=True)
    title = _("Hồ sơ phải nộp giấy đã có trong cơ sở dữ liệu, nhận %(said)s")
    return Cases(title % {"said": said(since, until)}, wanted, "received")


_LISTS: Mapping[str, Callable[[Query, Sight], Cases]] = {
    "ngay": _day,
    "qua-han": _overdue,
    "hom-nay": _today,
    "nhan": _received,
    "xong": _finished,
    "cho": _stopped,
    "giao-muon": _handed_late,
    "chuyen-muon": _sent_late,
    "den-muon": _came_late,
    "doi-giay": _asked_anyway,
}


def period(query: Query, sight: Sight, days: int = 30) -> tuple[datetime, datetime]:
    """The days ``tu`` to ``den`` of the address, both counted; else the last ``days`` days up to now's."""
    last = read_day(query.get("den", "")) or (tomorrow(sight.at) - timedelta(days=1)).date()
    first = read_day(query.get("tu", "")) or last - timedelta(days=days - 1)
    return _midnight(min(first, last)), _midnight(last, 1)


def said(since: datetime, until: datetime) -> str:
    """The days of a period in words."""
    last = until - timedelta(days=1)
    return (
        _("ngày %(since)s") % {"since": say.day(since)}
        if since.date() == last.date()
        else _("từ %(since)s đến %(last)s") % {"since": say.day(since), "last": say.day(last)}
    )


def read_day(text: str) -> date | None:
    """``20/11/2026``; None for anything else."""
    try:
        return datetime.strptime(text, "%d/%m/%Y").replace(tzinfo=VIETNAM).date()
    except ValueError:
        return None


def _midnight(day: date, later: int = 0) -> datetime:
    return datetime.combine(day, time(), VIETNAM) + timedelta(days=later)


def _row(entry: Entry, sight: Sight) -> Row:
    ours = not entry.outside or sight.scope.everywhere or entry.agency in sight.scope.agencies
    href = reverse("desk:dossier", args=[entry.stream]) if ours else ""
    holder = held_by(entry) or "–"
    cells = (
        _state(entry, sight),
        Cell(entry.title, entry.code, href=href, open=ours, css="first"),
        Cell(entry.owner or _("(ẩn tên)"), css="nb"),
        Cell(say.short_moment(entry.received), css="nb"),
        Cell(say.long_day(entry.promised), say.hour(entry.promised), css="nb")
        if entry.promised
        else Cell(_("chưa hẹn")),
        Cell(holder if ours else entry.agency_name),
    )
    return Row(cells, str(entry.stream), entry.code)


def _state(entry: Entry, sight: Sight) -> Cell:
    if entry.status == "open":
        return Cell(
            time=whole_chip(entry.promised, entry.paused, None, sight.calendar(entry.agency), sight.at)
        )
    return Cell(_(_STATUS[entry.status]), _kept(entry), css="nb")


def _kept(entry: Entry) -> str:
    if entry.ready is None:
        return ""
    kept_it = _("đúng hạn") if entry.on_time else _("quá hạn")
    return f"{kept_it} · {say.short_moment(entry.ready)}"


def _line(entry: Entry, sight: Sight) -> list[str]:
    state = _state(entry, sight)
    word = f"{state.time.word}, {state.time.left}" if state.time else f"{state.text}, {state.sub}".strip(", ")
    moments = (entry.received, entry.promised, entry.legal, entry.ready)
    told = [say.long_moment(moment) if moment else "" for moment in moments]
    return [entry.code, entry.title, entry.owner, *told, word, held_by(entry)]
