"""Lists of the counter: who was asked to bring more, and what was received today, annulled ones apart."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Filters, Row, Tab, Table
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.definitions.procedures import services as procedures
from chuan.readings.deadlines.queries import counter, counting, register
from chuan.surfaces.counter.web.list_models import ListPage
from chuan.surfaces.counter.web.place import Place, place_of, waiting_of

SIZE = 50
STATUS = {
    "open": "Đang giải quyết",
    "ready": "Có kết quả, chưa nhận",
    "closed": "Đã trả kết quả",
    "annulled": "Đã hủy tiếp nhận",
}


@require_GET
def supplements(request: HttpRequest) -> HttpResponse:
    """Supplement slips whose person has not come back yet."""
    place = place_of(request)
    at = page_of(request.GET)
    found, total = counter.open_slips(place.seen, limit=SIZE, offset=(at - 1) * SIZE)
    names = {
        (one.agency, one.code): one.short_name
        for one in procedures.in_force(list(place.agencies), place.today)
    }
    rows = tuple(_slip(one, names.get((one.agency, one.procedure), one.procedure)) for one in found)
    columns = (Column("Thủ tục"), Column("Khách"), Column("Cần bổ sung"), Column("Yêu cầu lúc"))
    empty = Empty(
        "Không có ai phải bổ sung", "Phiếu yêu cầu bổ sung sẽ hiện ở đây đến khi khách nộp đủ.", "file-x"
    )
    said = f"{say.number(total)} khách được yêu cầu bổ sung, chưa quay lại"
    page = ListPage(
        "Chờ bổ sung",
        said,
        Table("Chờ bổ sung", columns, rows, empty),
        pager=pager(request.GET, at, SIZE, total),
    )
    return render(request, "counter/list.html", {"page": page})


@require_GET
def today(request: HttpRequest) -> HttpResponse:
    """What was received today; annulled receptions counted apart, with their codes and reasons."""
    place, waits = place_of(request), waiting_of(request)
    annulled = request.GET.get("t") == "huy"
    tabs = (
        Tab("Đã nhận", "?", waits.today, not annulled),
        Tab("Mã không dùng", "?t=huy", waits.annulled, annulled),
    )
    said = f"{say.long_day(place.at)} · {say.number(waits.today)} hồ sơ, {say.number(waits.annulled)} lần hủy tiếp nhận"
    at = page_of(request.GET)
    total = waits.annulled if annulled else waits.today
    table = _unused(place) if annulled else _received(place, at)
    shown = None if annulled else pager(request.GET, at, SIZE, total)
    page = ListPage("Hồ sơ hôm nay", said, table, Filters(tabs), shown)
    return render(request, "counter/list.html", {"page": page})


def _received(place: Place, at: int) -> Table:
    wanted = register.Wanted(since=place.midnight, until=place.tomorrow, living=True)
    found = register.entries(place.seen, wanted, limit=SIZE, offset=(at - 1) * SIZE)
    columns = (
        Column("Hồ sơ"), Column("Chủ hồ sơ"), Column("Nhận lúc"), Column("Hẹn trả"), Column("Đang ở"),
        Column("Giấy"),
    )  # fmt: skip
    empty = Empty("Hôm nay chưa nhận hồ sơ nào", "Hồ sơ vừa nhận hiện ở đây để in lại giấy hẹn.")
    return Table("Hồ sơ hôm nay", columns, tuple(_entry(one) for one in found.rows), empty)


def _entry(one: register.Entry) -> Row:
    href = reverse("counter:dossier", args=[one.stream]) + "?giay=1"
    promised = say.long_moment(one.promised) if one.promised else "chưa hẹn"
    return Row(
        (
            Cell(one.title, one.code, href=href, open=True),
            Cell(one.owner or "(ẩn tên)", one.submitter if one.submitter != one.owner else "", css="nb"),
            Cell(say.hour(one.received), "nhập bù" if one.late_entry else one.receiver, css="nb"),
            Cell(promised, css="nb"),
            Cell(STATUS[one.status], one.holder),
            Cell("In lại", href=href, action=True, css="nb"),
        )
    )


def _unused(place: Place) -> Table:
    columns = (
        Column("Mã hồ sơ"),
        Column("Thủ tục"),
        Column("Người nhận"),
        Column("Hủy lúc"),
        Column("Lý do"),
    )
    empty = Empty("Hôm nay không hủy tiếp nhận lần nào")
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
    return Table("Mã không dùng", columns, rows, empty)


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
