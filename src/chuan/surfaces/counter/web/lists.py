"""What was received today, annulled receptions apart, and what was received for agencies elsewhere."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Filters, Row, Tab, Table
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.deadlines.queries import counter, counting, register
from chuan.readings.deadlines.queries.counter import Waiting
from chuan.readings.whereabouts.queries.sending import Sending, sendings
from chuan.surfaces.acts.outside import counter_of
from chuan.surfaces.counter.web.list_models import ListPage
from chuan.surfaces.counter.web.place import Place, place_of, waiting_of

SIZE = 50
STATUS = {
    "open": gettext_noop("Đang giải quyết"),
    "ready": gettext_noop("Có kết quả, chưa nhận"),
    "closed": gettext_noop("Đã trả kết quả"),
    "annulled": gettext_noop("Đã hủy tiếp nhận"),
    "stopped": gettext_noop("Đã dừng giải quyết"),
}


@require_GET
def today(request: HttpRequest) -> HttpResponse:
    """What was received today; annulled receptions counted apart, with their codes and reasons."""
    place, waits = place_of(request), waiting_of(request)
    tab = request.GET.get("t", "")
    if tab == "nhan-ho":
        return _outside(request, place)
    beside = counter.beside(place.seen, place.midnight)
    annulled = tab == "huy"
    said = _(
        "%(at)s · %(today)s hồ sơ, %(annulled)s lần hủy tiếp nhận, %(guided)s lượt hướng dẫn,"
        " %(asked)s giấy vẫn nhận dù tra cứu được"
    ) % {
        "at": say.long_day(place.at),
        "today": say.number(waits.today),
        "annulled": say.number(waits.annulled),
        "guided": say.number(beside.guided),
        "asked": say.number(beside.asked),
    }
    at = page_of(request.GET)
    total = waits.annulled if annulled else waits.today
    table = _unused(place) if annulled else _received(place, at)
    shown = None if annulled else pager(request.GET, at, SIZE, total)
    page = ListPage(_("Hồ sơ hôm nay"), said, table, _tabs(waits, "huy" if annulled else ""), shown)
    return render(request, "counter/list.html", {"page": page})


def _tabs(waits: Waiting, chosen: str) -> Filters:
    return Filters(
        (
            Tab(_("Đã nhận"), "?", waits.today, not chosen),
            Tab(_("Mã không dùng"), "?t=huy", waits.annulled, chosen == "huy"),
            Tab(_("Nhận hộ cơ quan khác"), "?t=nhan-ho", current=chosen == "nhan-ho"),
        )
    )


def _outside(request: HttpRequest, place: Place) -> HttpResponse:
    """What this counter received for agencies it does not serve, the newest first; a result is handed over from here."""
    here, at = counter_of(place.actor, place.at), page_of(request.GET)
    unit = here.unit if here else 0
    wanted = register.Wanted(unit=unit, away=place.agencies, living=True)
    seen = Scope(units=frozenset({unit}))
    found = register.entries(seen, wanted, limit=SIZE, offset=(at - 1) * SIZE)
    sent = sendings([one.stream for one in found.rows])
    late = {stream: _late(one) for stream, one in sent.items() if one.late(place.at)}
    said = _("%(total)s hồ sơ nhận hộ; cơ quan có thẩm quyền giải quyết") % {"total": say.number(found.total)}
    empty = Empty(
        _("Chưa nhận hộ cơ quan nào"), _("Tìm thủ tục có chữ “nhận hộ” ở trang Tiếp nhận."), "transfer"
    )
    names = (
        _("Hồ sơ"), _("Chủ hồ sơ"), _("Cơ quan giải quyết"), _("Nhận lúc"), _("Hẹn trả"), _("Tình trạng"),
        _("Việc tiếp theo"),
    )  # fmt: skip
    table = Table(
        _("Nhận hộ"),
        tuple(map(Column, names)),
        tuple(_for_another(one, late.get(one.stream)) for one in found.rows),
        empty,
    )
    page = ListPage(
        _("Hồ sơ hôm nay"), said, table, _tabs(waiting_of(request), "nhan-ho"),
        pager(request.GET, at, SIZE, found.total),
    )  # fmt: skip
    return render(request, "counter/list.html", {"page": page})


def _late(one: Sending) -> str:
    return _("chuyển muộn") if one.listed else _("quá giờ, chưa chuyển")


def _for_another(one: register.Entry, late: str | None) -> Row:
    ready = one.status == "ready"
    href = reverse("counter:give" if ready else "counter:dossier", args=[one.stream])
    return Row(
        (
            Cell(one.title, one.code, href=href, open=True),
            Cell(one.owner or _("(ẩn tên)"), one.phone, css="nb"),
            Cell(one.agency_name),
            Cell(say.short_moment(one.received), one.receiver, css="nb"),
            Cell(say.short_moment(one.promised) if one.promised else _("chưa hẹn"), css="nb"),
            Cell(_(STATUS[one.status]), late or one.holder),
            Cell(_("Trả cho khách") if ready else _("Xem"), href=href, action=True, css="nb"),
        )
    )


def _received(place: Place, at: int) -> Table:
    wanted = register.Wanted(since=place.midnight, until=place.tomorrow, living=True, own=True)
    found = register.entries(place.seen, wanted, limit=SIZE, offset=(at - 1) * SIZE)
    columns = (
        Column(_("Hồ sơ")), Column(_("Chủ hồ sơ")), Column(_("Nhận lúc")), Column(_("Hẹn trả")), Column(_("Đang ở")),
        Column(_("Giấy")),
    )  # fmt: skip
    empty = Empty(_("Hôm nay chưa nhận hồ sơ nào"), _("Hồ sơ vừa nhận hiện ở đây để in lại giấy hẹn."))
    return Table(_("Hồ sơ hôm nay"), columns, tuple(_entry(one) for one in found.rows), empty)


def _entry(one: register.Entry) -> Row:
    href = reverse("counter:dossier", args=[one.stream]) + "?giay=1"
    promised = say.long_moment(one.promised) if one.promised else _("chưa hẹn")
    return Row(
        (
            Cell(one.title, one.code, href=href, open=True),
            Cell(one.owner or _("(ẩn tên)"), one.submitter if one.submitter != one.owner else "", css="nb"),
            Cell(say.hour(one.received), _("nhập bù") if one.late_entry else one.receiver, css="nb"),
            Cell(promised, css="nb"),
            Cell(_(STATUS[one.status]), one.holder),
            Cell(_("In lại"), href=href, action=True, css="nb"),
        )
    )


def _unused(place: Place) -> Table:
    columns = (
        Column(_("Mã hồ sơ")),
        Column(_("Thủ tục")),
        Column(_("Người nhận")),
        Column(_("Hủy lúc")),
        Column(_("Lý do")),
    )
    empty = Empty(_("Hôm nay không hủy tiếp nhận lần nào"))
    rows = tuple(
        Row(
            (
                Cell(one.code, css="nb"),
                Cell(one.title),
                Cell(one.receiver, css="nb"),
                Cell(say.hour(one.annulled)),
                Cell(one.reason),
            )
        )
        for one in counting.unused_codes(place.seen, place.midnight, place.tomorrow)
    )
    return Table(_("Mã không dùng"), columns, rows, empty)
