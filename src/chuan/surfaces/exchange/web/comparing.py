"""Họ giữ gì, ta giữ gì: both sides of each dossier, the differences, and whose lateness is real."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.refusal import Refused
from chuan.base.web.components import Cell, Column, Empty, Filters, Row, Tab, Table
from chuan.base.web.links import page_of, pager, with_query
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.outbox.queries.comparing import pairs
from chuan.readings.outbox.rules import differences
from chuan.readings.outbox.rules.differences import KINDS, Pair, Sum, difference, lateness, total
from chuan.readings.outbox.rules.profile import PORTAL
from chuan.surfaces.acts import exchange
from chuan.surfaces.exchange.web.lists import sight
from chuan.surfaces.exchange.web.said import status
from chuan.surfaces.telling.workbooks import workbook_response

PAGE = 50
_SAID = {
    differences.MISSING: gettext_noop("Họ không có"),
    differences.STUCK: gettext_noop("Bản tin lỗi"),
    differences.QUEUED: gettext_noop("Bản tin đang chờ"),
    differences.LOST: gettext_noop("Đã gửi mà họ giữ khác"),
    differences.DATE: gettext_noop("Ngày hẹn khác"),
    differences.SAME: gettext_noop("Giống nhau"),
}
_LATE = {
    differences.REAL: gettext_noop("trễ thật"),
    differences.SYNC: gettext_noop("chỉ trễ do đồng bộ"),
    "": "",
}
_COLUMNS = (
    gettext_noop("Hồ sơ"),
    gettext_noop("Ta giữ"),
    gettext_noop("Họ giữ"),
    gettext_noop("Khác ở đâu"),
    gettext_noop("Trễ trên Cổng"),
)


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The comparison as last asked; nothing is asked by looking."""
    found = pairs(sight(request), PORTAL)
    chosen = [pair for pair in found if _wanted(pair, request.GET.get("t", "khac"))]
    if request.GET.get("xuat"):
        return workbook_response(_("Họ giữ gì, ta giữ gì"), _sheet(chosen))
    page = page_of(request.GET)
    context = {
        "sum": (whole := total(found)),
        "different": whole.of - whole.kinds[differences.SAME],
        "share": say.percent(whole.sync, whole.late),
        "asked": say.long_moment(max(pair.asked for pair in found)) if found else "",
        "table": _table(chosen[(page - 1) * PAGE : page * PAGE], asked=bool(found)),
        "filters": _filters(request, whole),
        "pager": pager(request.GET, page, PAGE, len(chosen)),
    }
    return render(request, "exchange/compare.html", context)


@require_POST
def ask(request: HttpRequest) -> HttpResponse:
    """Ask the portal anew about the agency's open and latest dossiers."""
    actor = actor_of(request)
    try:
        asked = exchange.ask_portal(actor, actor.agency)
    except Refused as refused:
        if refused.refusals[0].status in {403, 404}:
            raise
        messages.error(request, sentence(refused.refusals[0].reason))
        return redirect("exchange:compare")
    said = _("Đã hỏi Cổng về %(count)s hồ sơ, Cổng có %(known)s.")
    messages.success(request, said % {"count": asked.of, "known": asked.known})
    return redirect("exchange:compare")


def _wanted(pair: Pair, kind: str) -> bool:
    """Whether a row belongs to the chosen tab; without a known tab those that differ."""
    if kind == "tre":
        return bool(lateness(pair))
    return difference(pair) == kind if kind in KINDS else difference(pair) != differences.SAME


def _table(found: Sequence[Pair], *, asked: bool) -> Table:
    empty = (
        Empty(_("Hai bên giữ như nhau"), _("Không có hồ sơ nào thuộc loại này."), "circle-check")
        if asked
        else Empty(_("Chưa hỏi Cổng lần nào"), _("Bấm “Hỏi Cổng ngay” để biết Cổng đang giữ gì."), "scale")
    )
    columns = tuple(Column(_(name)) for name in _COLUMNS)
    return Table(_("Đối chiếu với Cổng"), columns, tuple(_row(pair) for pair in found), empty, walk=False)


def _row(pair: Pair) -> Row:
    kind, late = difference(pair), lateness(pair)
    return Row(
        (
            Cell(pair.title, pair.code, css="first"),
            Cell(status(pair.ours), _promised(pair.our_promised)),
            Cell(
                _("không có hồ sơ này") if pair.missing else status(pair.theirs),
                _promised(pair.their_promised),
            ),
            Cell(_(_SAID[kind]), strong=kind != differences.SAME),
            Cell(_(_LATE[late]) if late else "–"),
        )
    )


def _promised(moment: datetime | None) -> str:
    return _("hẹn trả %(promised)s") % {"promised": say.short_moment(moment)} if moment else ""


def _filters(request: HttpRequest, whole: Sum) -> Filters:
    now = request.GET.get("t", "khac")
    different = whole.of - whole.kinds[differences.SAME]
    named = [("khac", _("Khác nhau"), different)]
    named += [(kind, _(said), whole.kinds[kind]) for kind, said in _SAID.items()]
    named.append(("tre", _("Trễ trên Cổng"), whole.late))
    tabs = tuple(
        Tab(said, with_query(request.GET, t=kind, trang=None, xuat=None), count, now == kind)
        for kind, said, count in named
    )
    return Filters(tabs, export_href=with_query(request.GET, xuat="1", trang=None))


def _sheet(found: Sequence[Pair]) -> list[list[str]]:
    head = [_("Mã hồ sơ"), _("Thủ tục"), _("Ta giữ"), _("Ta hẹn trả"), _("Họ giữ"), _("Họ hẹn trả"), _("Khác ở đâu"), _("Trễ trên Cổng")]  # fmt: skip
    lines = [
        [
            pair.code, pair.title, status(pair.ours), _long(pair.our_promised),
            _("không có hồ sơ này") if pair.missing else status(pair.theirs), _long(pair.their_promised),
            _(_SAID[difference(pair)]), _(_LATE[lateness(pair)]) if lateness(pair) else "",
        ]
        for pair in found
    ]  # fmt: skip
    return [head, *lines]


def _long(moment: datetime | None) -> str:
    return say.long_moment(moment) if moment else ""
