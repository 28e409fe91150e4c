"""Results to be sent by public post, and the lists made for the postman."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.refusal import Refused
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.authority import scope
from chuan.events.post.services import bags
from chuan.events.post.services.bags import Entry
from chuan.readings.whereabouts.queries.posting import ToPost, to_post
from chuan.surfaces.acts import posting
from chuan.surfaces.counter.web.place import Place, place_of
from chuan.surfaces.counter.web.reading import Read, key_of


@dataclass(frozen=True, slots=True)
class DueLine:
    """A result to be sent, with what was typed of it."""

    due: ToPost
    href: str
    picked: bool
    tracking: str
    address: str
    collect: str
    errors: tuple[str, ...] = ()


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """What waits for the post; the button makes one list of what is ticked."""
    place = place_of(request)
    if request.method != "POST":
        return _shown(request, place)
    read = Read({name: str(value) for name, value in request.POST.items()})
    picked = [int(one) for one in request.POST.getlist("pick") if one.isdecimal()]
    parcels = tuple(_parcel(read, one) for one in picked)
    if read.errors:
        return _shown(request, place, 422, read.errors)
    try:
        made = posting.list_parcels(place.actor, parcels, key_of(read.typed))
    except Refused as refused:
        first = refused.refusals[0]
        if first.status in {403, 404}:
            raise
        return _shown(request, place, first.status, _sentences(refused))
    messages.success(
        request, _("Đã lập bảng kê %(count)s bưu gửi. In ra để bưu tá ký nhận.") % {"count": len(parcels)}
    )
    return redirect("counter:postbag", made.id)


def _parcel(read: Read, dossier: int) -> posting.Parcel:
    number = read.typed.get(f"tracking-{dossier}", "")
    collect = read.count(f"collect-{dossier}", most=999_999_999)
    return posting.Parcel(dossier, number, read.text(f"address-{dossier}"), collect)


def _sentences(refused: Refused) -> dict[str, str]:
    """One sentence a field; those of the list itself under ``pick``."""
    return {one.field or "pick": sentence(one.reason) for one in refused.refusals}


def _shown(
    request: HttpRequest, place: Place, status: int = 200, errors: Mapping[str, str] | None = None
) -> HttpResponse:
    wrong = errors or {}
    found = to_post(scope(place.actor, "dossiers.hand_over", place.at))
    lines = tuple(_due_line(request, one, wrong) for one in found)
    beside = {f"{part}-{one.due.stream}" for one in lines for part in ("tracking", "address", "collect")}
    agencies = scope(place.actor, posting.SEND, place.at).agencies
    context = {
        "key": request.POST.get("key") or str(uuid4()),
        "lines": lines,
        "count": say.number(len(found)),
        "wrong": tuple(said for name, said in wrong.items() if name not in beside),
        "bags": _bags(bags.entries(agencies)),
    }
    return render(request, "counter/post.html", context, status=status)


def _due_line(request: HttpRequest, one: ToPost, wrong: Mapping[str, str]) -> DueLine:
    names = tuple(f"{part}-{one.stream}" for part in ("tracking", "address", "collect"))
    tracking, address, collect = (request.POST.get(name, "") for name in names)
    return DueLine(
        one,
        reverse("counter:dossier", args=[one.stream]),
        str(one.stream) in request.POST.getlist("pick"),
        tracking,
        address or one.address,
        collect,
        tuple(wrong[name] for name in names if name in wrong),
    )


def _bags(entries: tuple[Entry, ...]) -> Table:
    heads = (_("Bảng kê"), _("Lập lúc"), _("Bưu gửi"), _("Tình trạng"), _("Bưu điện còn giữ tiền"))
    rows = tuple(
        Row(
            (
                Cell(
                    f"{one.number}/{one.year}", href=reverse("counter:postbag", args=[one.stream]), open=True
                ),
                Cell(say.short_moment(one.made), css="nb"),
                Cell(say.number(one.parcels), css="num"),
                Cell(stands(one)),
                Cell(say.money(one.owed) if one.owed else "", css="nb"),
            )
        )
        for one in entries
    )
    empty = Empty(_("Chưa có bảng kê nào"), _("Chọn kết quả ở trên rồi lập bảng kê."), "send")
    return Table(_("Bảng kê đã lập"), tuple(map(Column, heads)), rows, empty)


def stands(one: Entry) -> str:
    """How a list stands, in words."""
    if one.annulled:
        return _("Đã hủy")
    if one.handed is None:
        return _("Chờ bưu tá đến nhận")
    return _("Đang phát %(out)s bưu gửi") % {"out": one.out} if one.out else _("Đã xong")
