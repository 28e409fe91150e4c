"""The end of the day: what was received today, gathered by the unit that takes it over, and the list both sign."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from chuan.base.store import files
from chuan.base.web.components import Cell, Column, Empty, Option, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.rows import Seat
from chuan.readings.deadlines.queries.counter import ToHand, to_hand_over
from chuan.readings.forms.rules.handover import HandoverLine, HandoverList
from chuan.readings.forms.services import render as printed
from chuan.surfaces.acts import printing
from chuan.surfaces.counter.web import view_models as vm
from chuan.surfaces.counter.web.list_models import HandoverPage, HandoverUnit
from chuan.surfaces.counter.web.place import Place, place_of
from chuan.surfaces.telling.file import open_file
from chuan.surfaces.telling.papers import head_of

_COLUMNS = (
    Column("Hồ sơ"), Column("Chủ hồ sơ"), Column("Nhận lúc"), Column("Hẹn trả"), Column("Giấy tờ", "num"),
)  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """Today's dossiers by unit; the button of a unit prints its list and records it on each dossier."""
    place = place_of(request)
    found = to_hand_over(place.seen, place.midnight, place.tomorrow)
    seats = (
        organisation.staff(place.seen, sorted({one.agency for one in found}), [], place.at) if found else ()
    )
    if request.method != "POST":
        return render(request, "counter/handover.html", {"page": _page(place, found, seats)})
    picked = set(request.POST.getlist("dossier"))
    unit = request.POST.get("unit", "")
    chosen = [one for one in found if str(one.unit) == unit and not one.handed and str(one.stream) in picked]
    if not chosen:
        wrong = "Chọn ít nhất một hồ sơ của phòng này."
        return render(
            request, "counter/handover.html", {"page": _page(place, found, seats, wrong)}, status=422
        )
    taker = next((s.name for s in seats if str(s.official) == request.POST.get(f"taker-{unit}")), "")
    content = _list(place, chosen, taker)
    for one in chosen:
        printing.printed(place.actor, one.stream, "handover", content)
    messages.success(request, f"Đã bàn giao {len(chosen)} hồ sơ cho {chosen[0].unit_name}.")
    return redirect("counter:handover")


@require_GET
def paper(request: HttpRequest, stream: int, sha256: str) -> HttpResponse:
    """A hand-over list as it was printed; kept with each of its dossiers."""
    place = place_of(request)
    open_file(place.actor, stream, place.at)
    _, media_type, content = files.read(stream, sha256)
    return HttpResponse(content, content_type=media_type)


def _list(place: Place, chosen: list[ToHand], taker: str) -> bytes:
    first = chosen[0]
    own = next((held.unit_name for held in place.actor.held if held.unit == first.received_unit), "")
    lines = tuple(
        HandoverLine(one.code, one.title, one.owner, one.received, one.promised, one.papers) for one in chosen
    )
    head = head_of(first.agency, place.at)
    return printed(
        HandoverList(head, own or place.actor.title, place.actor.name, first.unit_name, taker, lines)
    )


def _page(place: Place, found: tuple[ToHand, ...], seats: Iterable[Seat], wrong: str = "") -> HandoverPage:
    groups = [list(group) for _, group in groupby(sorted(found, key=_group), key=_group)]
    left = sum(not one.handed for one in found)
    said = f"{say.long_day(place.at)} · {say.number(len(found))} hồ sơ nhận hôm nay, còn {say.number(left)} chưa bàn giao"
    form = vm.FormState(reverse("counter:handover"), str(uuid4()), errors=(("", wrong),) if wrong else ())
    return HandoverPage(
        form, "Bàn giao cuối ngày", said, tuple(_unit(group, list(seats)) for group in groups)
    )


def _group(one: ToHand) -> tuple[bool, str, int, str]:
    return bool(one.handed), one.unit_name, one.unit, one.handed


def _unit(group: list[ToHand], seats: list[Seat]) -> HandoverUnit:
    first = group[0]
    people = {
        seat.official: seat for seat in seats if seat.unit == first.unit and seat.official and not seat.absent
    }
    order = sorted(people.values(), key=lambda seat: (not seat.head, seat.name))
    takers = tuple(Option(str(seat.official), seat.name, at == 0) for at, seat in enumerate(order))
    href = reverse("counter:handover_paper", args=[first.stream, first.handed]) if first.handed else ""
    sheet = vm.Printable("Mở danh sách đã ký", "A4", href) if href else None
    said = f"{len(group)} hồ sơ, {sum(one.papers for one in group)} giấy tờ{', đã bàn giao' if href else ''}"
    rows = tuple(_row(one) for one in group)
    table = Table(first.unit_name, _COLUMNS, rows, Empty("Không có hồ sơ"), pick="" if href else "dossier")
    return HandoverUnit(first.unit_name, said, table, takers, str(first.unit), sheet)


def _row(one: ToHand) -> Row:
    href = reverse("counter:dossier", args=[one.stream])
    promised = say.short_moment(one.promised) if one.promised else "chưa hẹn"
    return Row(
        (
            Cell(one.title, one.code, href=href, open=True),
            Cell(one.owner or "(ẩn tên)"),
            Cell(say.hour(one.received), css="nb"),
            Cell(promised, css="nb"),
            Cell(say.number(one.papers)),
        ),
        str(one.stream),
        one.code,
        picked=True,
    )
