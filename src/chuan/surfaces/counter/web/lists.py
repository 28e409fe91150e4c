"""What was received today, annulled receptions apart."""

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
from chuan.readings.deadlines.queries import counter, counting, register
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
    beside = counter.beside(place.seen, place.midnight)
    annulled = request.GET.get("t") == "huy"
    tabs = (
        Tab(_("Đã nhận"), "?", waits.today, not annulled),
        Tab(_("Mã không dùng"), "?t=huy", waits.annulled, annulled),
    )
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
    page = ListPage(_("Hồ sơ hôm nay"), said, table, Filters(tabs), shown)
    return render(request, "counter/list.html", {"page": page})


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
