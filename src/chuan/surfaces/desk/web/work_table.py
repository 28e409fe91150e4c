"""One work list as a table on the page, and as rows of text for a workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.calendars.services import worktime_for
from chuan.readings.deadlines.queries.worklist import Work, WorkList
from chuan.readings.deadlines.rules.followed import ELSEWHERE
from chuan.surfaces.telling.time import step_limit, work_chip

_COLUMNS = (
    gettext_noop("Thời gian còn lại của bước"),
    gettext_noop("Hạn của bước"),
    gettext_noop("Hồ sơ"),
    gettext_noop("Chủ hồ sơ"),
    gettext_noop("Bước, người giữ"),
    gettext_noop("Việc tiếp theo"),
)
_HOLDER = 4
"""The column that another list may fill otherwise."""
_OPEN = gettext_noop("Mở hồ sơ")
_NEXT = {
    "assign": gettext_noop("Phân công"),
    "work": gettext_noop("Làm bước này"),
    "opinion": gettext_noop("Ghi ý kiến"),
    "pause": gettext_noop("Nhắc công dân"),
    "sign": gettext_noop("Xem và ký"),
    "number": gettext_noop("Cấp số"),
    "issue": gettext_noop("Phát hành"),
    "receive": gettext_noop("Bàn giao"),
    "elsewhere": gettext_noop("Xem, xử lý ở nơi khác"),
}


@dataclass(frozen=True, slots=True)
class Beside:
    """What a list says of its dossiers in place of step and holder: a column's name, its cells, the next act of all."""

    column: str
    cells: Mapping[int, Cell]
    act: str


def work_table(
    caption: str, rows: Sequence[Work], at: datetime, *, pick: bool, beside: Beside | None = None
) -> Table:
    """The table of a work list; ``pick`` lets rows be ticked."""
    names = [_(name) for name in _COLUMNS]
    if beside:
        names[_HOLDER] = beside.column
    columns = tuple(map(Column, names))
    empty = Empty(
        _("Không còn hồ sơ nào chờ ở đây"), _("Hồ sơ mới được giao sẽ hiện ở đây, gần hạn nhất ở trên.")
    )
    return Table(caption, columns, _rows(rows, at, beside), empty, pick="ho-so" if pick else "")


def _rows(works: Sequence[Work], at: datetime, beside: Beside | None) -> tuple[Row, ...]:
    calendars = _calendars(works)
    return tuple(_row(work, calendars[work.agency], at, beside) for work in works)


def _calendars(works: Sequence[Work]) -> dict[int, WorkTime]:
    """The calendar of each agency on the page, read once."""
    return {agency: worktime_for(agency) for agency in {work.agency for work in works}}


def _row(work: Work, calendar: WorkTime, at: datetime, beside: Beside | None) -> Row:
    href = reverse("desk:followed" if work.act == ELSEWHERE else "desk:dossier", args=[work.stream])
    limit = step_limit(work)
    promised = (
        _("hẹn trả %(promised)s") % {"promised": say.day_month(work.promised)}
        if work.promised
        else _("chưa hẹn ngày trả")
    )
    when = (
        Cell(say.long_day(limit), f"{say.hour(limit)} · {promised}", css="nb")
        if limit
        else Cell("–", promised)
    )
    holder = _("%(holder)s giữ từ %(since)s") % {
        "holder": work.holder,
        "since": say.since(work.since, at),
    } + (_(" · người giữ vắng") if work.away else "")
    told = beside.cells.get(work.stream, Cell("–")) if beside else Cell(work.step_name, holder)
    act = beside.act if beside else _(_NEXT.get(work.act, _OPEN))
    cells = (
        Cell(time=work_chip(work, calendar, at)),
        when,
        Cell(work.title, _under(work), href=href, open=True),
        Cell(work.owner or _("(ẩn tên)"), css="nb"),
        told,
        Cell(act, _("được nhắc") if work.reminded else "", href, action=True, css="nb"),
    )
    key = "" if work.act == ELSEWHERE else f"{work.stream}:{work.step}"
    return Row(cells, key, work.code, css="away" if work.away else "")


def _under(work: Work) -> str:
    """The code, and for whom it is done where another agency asks."""
    return (
        _("%(code)s · phối hợp cho %(asker)s") % {"code": work.code, "asker": work.asker}
        if work.asker
        else work.code
    )


def work_sheet(found: WorkList, at: datetime) -> list[list[str]]:
    """The same list as rows of text, its heading first."""
    heading = [_("Mã hồ sơ"), _("Thủ tục"), _("Chủ hồ sơ"), _("Bước"), _("Người giữ"), _("Đơn vị"), _("Giữ từ"), _("Hạn của bước"), _("Hẹn trả"), _("Tình trạng")]  # fmt: skip
    calendars = _calendars(found.rows)
    lines = [
        [
            work.code, work.title, work.owner, work.step_name, work.holder, work.unit_name,
            say.long_moment(work.since), _moment(step_limit(work)), _moment(work.promised),
            work_chip(work, calendars[work.agency], at).word,
        ]
        for work in found.rows
    ]  # fmt: skip
    return [heading, *lines]


def _moment(moment: datetime | None) -> str:
    return say.long_moment(moment) if moment else ""
