"""Between agencies, for the leader: who makes our dossiers late, and to whom we owe an answer."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.web.components import LATE, OK, Cell, Column, Empty, Filters, Note, Row, Tab, Table, TimeChip
from chuan.base.web.links import kept, page_of, pager, with_query
from chuan.base.web.rules import say
from chuan.readings.deadlines.queries.legs import LegLine, asked_of_others, asked_of_us
from chuan.surfaces.leader.web.loads import address
from chuan.surfaces.leader.web.sight import AGENCY, Sight, sight_of
from chuan.surfaces.telling.time import whole_chip

PAGE = 50
WAY = "chieu"
_COLUMNS = (
    gettext_noop("Tình trạng"),
    gettext_noop("Cơ quan được hỏi"),
    gettext_noop("Hồ sơ của cơ quan hỏi"),
    gettext_noop("Gửi lúc"),
    gettext_noop("Hạn trả lời"),
    gettext_noop("Hẹn trả công dân"),
)


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Questions put to other agencies, or (``?chieu=den``) put to us; the late ones first."""
    sight = sight_of(request)
    ours = request.GET.get(WAY) != "den"
    page = page_of(request.GET)
    ask = asked_of_others if ours else asked_of_us
    found = ask(sight.scope, sight.at, sight.agency, PAGE, (page - 1) * PAGE)
    title = _("Cơ quan khác đang được hỏi") if ours else _("Cơ quan khác hỏi mình")
    context = {
        "title": title,
        "said": _("%(total)s yêu cầu · %(late)s quá hạn trả lời · %(place)s")
        % {"total": say.number(found.total), "late": say.number(found.late), "place": sight.place},
        "table": Table(
            title,
            tuple(Column(_(name)) for name in _COLUMNS),
            tuple(_row(line, sight, ours=ours) for line in found.rows),
            Empty(_("Không có yêu cầu phối hợp nào"), _("Yêu cầu gửi đi và nhận về sẽ hiện ở đây."), "circle-check"),
        ),
        "filters": Filters(
            (
                Tab(_("Ta hỏi cơ quan khác"), with_query(request.GET, **{WAY: None, "trang": None}), current=ours),
                Tab(_("Cơ quan khác hỏi ta"), with_query(request.GET, **{WAY: "den", "trang": None}), current=not ours),
            ),
            (sight.select,) if sight.select else (),
            kept(request.GET, AGENCY),
        ),
        "pager": pager(request.GET, page, PAGE, found.total),
    }  # fmt: skip
    return render(request, "leader/list.html", context)


def late_note(sight: Sight, late: int) -> Note | None:
    """What stands on the page of the day where other agencies make ours late."""
    if not late:
        return None
    said = _("%(late)s hồ sơ đang chậm vì cơ quan phối hợp trả lời quá hạn.") % {"late": late}
    return Note(said, "stop", "building-bank", ((_("Xem"), address("leader:between", sight)),))


def _row(line: LegLine, sight: Sight, *, ours: bool) -> Row:
    href = reverse("desk:dossier", args=[line.stream if ours else line.leg])
    cells = (
        _state(line, sight),
        Cell(line.asked_name, line.title if ours else line.leg_code),
        Cell(line.whole, line.code if ours else f"{line.asker_name} · {line.code}", href=href, open=True),
        Cell(say.short_moment(line.sent), css="nb"),
        Cell(_moment(line.due), css="nb"),
        Cell(_moment(line.promised), css="nb"),
    )
    return Row(cells, name=line.code)


def _state(line: LegLine, sight: Sight) -> Cell:
    if line.status == "open":
        return Cell(time=whole_chip(line.due, None, None, sight.calendar(line.asked), sight.at))
    if line.ready is None:
        return Cell(_("không chờ nữa"))
    if line.on_time or line.due is None:
        return Cell(time=TimeChip(OK, _("đã trả lời")))
    over = sight.calendar(line.asked).elapsed(line.due, line.ready)
    return Cell(time=TimeChip(LATE, _("đã trả lời, trễ %(span)s") % {"span": say.span(over)}))


def _moment(at: datetime | None) -> str:
    return say.short_moment(at) if at else "–"
