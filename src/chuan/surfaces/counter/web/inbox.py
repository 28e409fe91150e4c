"""Hộp thư Cổng: online submissions by what remains of their hours, and those answered too late, in lists of their own."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.web.components import LATE, OK, SOON, Cell, Column, Empty, Filters, Row, Tab, Table, TimeChip
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.calendars.services import worktime_for
from chuan.readings.arrivals.queries import inbox as query
from chuan.readings.arrivals.queries.inbox import Entry
from chuan.surfaces.counter.web.list_models import ListPage
from chuan.surfaces.counter.web.lists import SIZE
from chuan.surfaces.counter.web.place import Place, place_of

SOON_MINUTES = 120
"""Working minutes left from which an answer is pressing."""
POINTS = {"portal": gettext_noop("Cổng Dịch vụ công"), "kiosk": gettext_noop("Ki-ốt")}
STATUS = {
    "waiting": gettext_noop("Chờ kiểm tra"),
    "asked": gettext_noop("Chờ công dân bổ sung"),
    "accepted": gettext_noop("Đã tiếp nhận"),
    "turned_down": gettext_noop("Không tiếp nhận"),
    "lapsed": gettext_noop("Đóng vì không bổ sung"),
}
_TABS = (
    ("", query.WAITING, gettext_noop("Chờ kiểm tra")),
    ("cham", query.LATE, gettext_noop("Chậm tiếp nhận")),
    ("bo-sung", query.ASKED, gettext_noop("Chờ bổ sung")),
    ("nhan", query.ACCEPTED, gettext_noop("Đã tiếp nhận")),
    ("khong", query.TURNED_DOWN, gettext_noop("Không tiếp nhận")),
)


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """One list of the inbox; the one that waits comes first, nearest limit on top."""
    place, at = place_of(request), page_of(request.GET)
    asked = request.GET.get("t", "")
    listed = next((name for key, name, _label in _TABS if key == asked), query.WAITING)
    found = query.inbox(place.seen, place.at, listed, limit=SIZE, offset=(at - 1) * SIZE)
    tabs = tuple(
        Tab(
            _(label),
            f"?t={key}" if key else "?",
            found.counts[name],
            name == listed,
            LATE if key == "cham" else "",
        )
        for key, name, label in _TABS
    )
    page = ListPage(
        _("Hộp thư Cổng"),
        _("%(count)s hồ sơ chờ kiểm tra · mỗi hồ sơ được trả lời trong giờ làm việc của quầy")
        % {"count": say.number(found.counts[query.WAITING])},
        _table(place, found.rows, listed),
        Filters(tabs),
        pager(request.GET, at, SIZE, found.counts[listed]),
    )
    return render(request, "counter/list.html", {"page": page})


def _table(place: Place, rows: tuple[Entry, ...], listed: str) -> Table:
    columns = (
        Column(_("Còn lại để trả lời")), Column(_("Hồ sơ")), Column(_("Chủ hồ sơ")), Column(_("Nộp lúc")),
        Column(_("Tình trạng")), Column(_("Việc tiếp theo")),
    )  # fmt: skip
    empty = Empty(
        _("Không có hồ sơ nào chậm tiếp nhận")
        if listed == query.LATE
        else _("Hộp thư không có hồ sơ nào ở đây"),
        _("Hồ sơ nộp ở Cổng Dịch vụ công hiện ở đây, gần hết giờ nhất ở trên."),
        "inbox",
    )
    calendars = {agency: worktime_for(agency) for agency in {row.agency for row in rows}}
    made = tuple(_row(row, calendars[row.agency], place.at) for row in rows)
    return Table(_("Hộp thư Cổng"), columns, made, empty)


def _row(row: Entry, calendar: WorkTime, at: datetime) -> Row:
    href = reverse("counter:submission", args=[row.stream])
    again = _(" · nộp lại lần %(n)s") % {"n": row.rounds} if row.rounds and row.status == "waiting" else ""
    point = _(POINTS.get(row.point, row.point))
    return Row(
        (
            _left(row, calendar, at),
            Cell(row.title, row.code, href=href, open=True),
            Cell(row.owner or _("(ẩn tên)"), row.phone, css="nb"),
            Cell(say.short_moment(row.came), f"{point}{again}", css="nb"),
            Cell(_(STATUS[row.status]), _said(row)),
            Cell(_next(row), href=href, action=True, css="nb"),
        )
    )


def _left(row: Entry, calendar: WorkTime, at: datetime) -> Cell:
    """What remains of the hours; of an answered one, whether it was in time."""
    if row.status == "waiting":
        return Cell(time=answer_chip(row.accept_by, calendar, at))
    if row.late:
        return Cell(time=TimeChip(LATE, _("trả lời chậm")))
    return Cell(time=TimeChip(OK, _("trả lời đúng giờ")))


def answer_chip(limit: datetime, calendar: WorkTime, at: datetime) -> TimeChip:
    """The chip of an answer that is still owed."""
    left = calendar.elapsed(at, limit)
    if at > limit:
        return TimeChip(LATE, say.left_short(left or -1))
    return TimeChip(SOON if left <= SOON_MINUTES else OK, say.left_short(left))


def _said(row: Entry) -> str:
    if row.status == "accepted":
        return row.dossier_code
    if row.status == "asked" and row.complete_by:
        return _("bổ sung trước %(day)s") % {"day": say.day_month(row.complete_by)}
    if row.status == "waiting":
        files = _("%(count)s giấy tờ") % {"count": row.papers}
        return files if row.opened else _("%(files)s · chưa mở") % {"files": files}
    return say.short_moment(row.answered) if row.answered else ""


def _next(row: Entry) -> str:
    return _("Kiểm tra") if row.status == "waiting" else _("Xem")
