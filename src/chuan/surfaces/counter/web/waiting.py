"""Who must bring something: asked at the counter before there was a dossier, or sent back after reception."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.web.components import (
    HOLD,
    LATE,
    Cell,
    Column,
    Empty,
    Filters,
    Note,
    Row,
    Tab,
    Table,
    TimeChip,
)
from chuan.base.web.links import page_of, pager, with_query
from chuan.base.web.rules import say
from chuan.definitions.procedures import services as procedures
from chuan.readings.deadlines.queries import counter, interrupted
from chuan.readings.deadlines.queries.interrupted import AGAIN, OVERDUE, STOPPED, WAITING, Returned
from chuan.surfaces.counter.web.list_models import ListPage
from chuan.surfaces.counter.web.lists import SIZE
from chuan.surfaces.counter.web.place import Place, place_of, waiting_of
from chuan.surfaces.telling.waiting import ENDED_BY

SLIPS = "phieu"
_TABS = {
    "cho": (WAITING, gettext_noop("Đã trả lại, chờ bổ sung")),
    "qua-han": (OVERDUE, gettext_noop("Quá hạn chờ")),
    "lan-hai": (AGAIN, gettext_noop("Bổ sung lần hai (lỗi cơ quan)")),
    "da-dung": (STOPPED, gettext_noop("Đã dừng")),
}
_EMPTY = {
    WAITING: gettext_noop("Không hồ sơ nào đang chờ công dân bổ sung"),
    OVERDUE: gettext_noop("Không hồ sơ nào quá hạn chờ bổ sung"),
    AGAIN: gettext_noop("Không hồ sơ nào bị yêu cầu bổ sung lần hai"),
    STOPPED: gettext_noop("Không hồ sơ nào dừng giải quyết trong 90 ngày qua"),
}


@require_GET
def supplements(request: HttpRequest) -> HttpResponse:
    """Slips at the counter, dossiers sent back, those that may be closed, those asked twice, those stopped."""
    place, at = place_of(request), page_of(request.GET)
    chosen = request.GET.get("t", "")
    tab = chosen if chosen in _TABS else SLIPS
    waits = waiting_of(request)
    state = _TABS[tab][0] if tab != SLIPS else WAITING
    found = interrupted.returned(place.seen, place.at, state, SIZE if tab != SLIPS else 0, (at - 1) * SIZE)
    tabs = [Tab(_("Phiếu tại quầy"), with_query(request.GET, t=None, trang=None), waits.slips, tab == SLIPS)]
    tabs += [
        Tab(_(label), with_query(request.GET, t=key, trang=None), found.counts[name], tab == key)
        for key, (name, label) in _TABS.items()
    ]
    total = waits.slips if tab == SLIPS else found.counts[state]
    table = _slips(place, at) if tab == SLIPS else _returned(found.rows, state, place)
    page = ListPage(
        _("Chờ bổ sung"), _said(tab, total), table, Filters(tuple(tabs)), pager(request.GET, at, SIZE, total), note=_note(found.counts[OVERDUE], tab)
    )  # fmt: skip
    return render(request, "counter/list.html", {"page": page})


def _said(tab: str, total: int) -> str:
    """What the list holds; a slip at the counter is no dossier and runs no clock."""
    if tab == SLIPS:
        return _("%(total)s khách được yêu cầu bổ sung, chưa quay lại") % {"total": say.number(total)}
    if tab == "da-dung":
        return _("%(total)s hồ sơ dừng giải quyết trong 90 ngày qua") % {"total": say.number(total)}
    return _(
        "%(total)s hồ sơ đã nhận, đồng hồ luật đang dừng; máy chỉ nhắc, đóng hồ sơ là việc của người"
    ) % {"total": say.number(total)}


def _note(overdue: int, tab: str) -> Note | None:
    """That some may be closed: the machine lists them, a person closes."""
    if not overdue or tab == "qua-han":
        return None
    text = _("%(count)s hồ sơ đã hết thời hạn chờ công dân, có thể đóng.") % {"count": say.number(overdue)}
    return Note(text, links=((_("Xem"), "?t=qua-han"),))


def _slips(place: Place, at: int) -> Table:
    found, _total = counter.open_slips(place.seen, limit=SIZE, offset=(at - 1) * SIZE)
    names = {
        (one.agency, one.code): one.short_name
        for one in procedures.in_force(list(place.agencies), place.today)
    }
    rows = tuple(_slip(one, names.get((one.agency, one.procedure), one.procedure)) for one in found)
    columns = (Column(_("Thủ tục")), Column(_("Khách")), Column(_("Cần bổ sung")), Column(_("Yêu cầu lúc")))
    empty = Empty(
        _("Không có ai phải bổ sung"),
        _("Phiếu yêu cầu bổ sung sẽ hiện ở đây đến khi khách nộp đủ."),
        "file-x",
    )
    return Table(_("Phiếu tại quầy"), columns, rows, empty)


def _slip(one: counter.OpenSlip, name: str) -> Row:
    lacking = "; ".join(f"{paper}: {why}" for paper, why in one.missing)
    return Row(
        (
            Cell(name, one.procedure, href=reverse("counter:slip", args=[one.id]), open=True),
            Cell(one.party, one.phone, css="nb"),
            Cell(lacking),
            Cell(say.short_moment(one.at), one.officer, css="nb"),
        )
    )


def _returned(found: tuple[Returned, ...], state: str, place: Place) -> Table:
    empty = Empty(
        _(_EMPTY[state]), _("Hồ sơ trả lại sau tiếp nhận hiện ở đây đến khi công dân nộp đủ."), "file-x"
    )
    if state == STOPPED:
        names = (_("Dừng lúc"), _("Hồ sơ"), _("Khách"), _("Vì sao"), _("Việc tiếp theo"))
        rows = tuple(_stopped_row(one) for one in found)
        return Table(_("Đã dừng"), tuple(Column(name) for name in names), rows, empty)
    waits = (_("Chờ đến"), _("Hồ sơ"), _("Khách"), _("Cần bổ sung"), _("Nhắc gần nhất"), _("Việc tiếp theo"))
    rows = tuple(_waiting_row(one, place) for one in found)
    return Table(_("Chờ bổ sung"), tuple(Column(name) for name in waits), rows, empty)


def _waiting_row(one: Returned, place: Place) -> Row:
    href = reverse("counter:complete", args=[one.stream])
    overdue = one.kind == OVERDUE
    since = _("từ %(since)s") % {"since": say.since(one.since, place.at)} if one.since else ""
    chip = TimeChip(LATE, _("hết hạn chờ")) if overdue else TimeChip(HOLD, since)
    again = _("lần %(nth)s, lỗi cơ quan") % {"nth": one.supplements} if one.supplements > 1 else ""
    return Row(
        (
            Cell(say.long_day(one.answer_by) if one.answer_by else _("không có hạn"), time=chip, css="nb"),
            Cell(one.title, one.code, href=href, open=True),
            Cell(one.owner or _("(ẩn tên)"), one.phone, css="nb"),
            Cell(papers_of(one), again),
            Cell(say.short_moment(one.prompted) if one.prompted else _("chưa nhắc"), css="nb"),
            Cell(_("Đóng hoặc nhắc") if overdue else _("Bổ sung đủ"), href=href, action=True, css="nb"),
        )
    )


def _stopped_row(one: Returned) -> Row:
    href = reverse("counter:dossier", args=[one.stream])
    return Row(
        (
            Cell(say.short_moment(one.closed) if one.closed else "", css="nb"),
            Cell(one.title, one.code, href=href, open=True),
            Cell(one.owner or _("(ẩn tên)"), one.phone, css="nb"),
            Cell(_(ENDED_BY[one.ended_by]) if one.ended_by in ENDED_BY else ""),
            Cell(_("Xem"), href=href, action=True, css="nb"),
        )
    )


def papers_of(one: Returned) -> str:
    """The names of what was asked."""
    names = {paper.key: paper.name for paper in procedures.adoption(one.adoption).procedure.papers}
    return "; ".join(names.get(key, key) for key in one.papers)
