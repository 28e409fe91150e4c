"""Certified copies on one screen: n originals, their pages and copies, the fee, and today's book below."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Action, ActionBar, Cell, Column, Empty, Option, Row, Segments, Table
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.definitions.procedures.services import Adopted
from chuan.events.dossiers.rules.events import PaperIn
from chuan.readings.deadlines.queries import counter, register
from chuan.readings.forms.rules.copies_register import CopiesRegister
from chuan.readings.forms.rules.copies_register import CopyLine as PrintedLine
from chuan.readings.forms.services import render as printed
from chuan.surfaces.acts import reception
from chuan.surfaces.acts.reception import Reception
from chuan.surfaces.counter.web import view_models as vm
from chuan.surfaces.counter.web.list_models import CopiesPage, CopyLine
from chuan.surfaces.counter.web.picking import limit_of
from chuan.surfaces.counter.web.place import Place, place_of
from chuan.surfaces.counter.web.reading import Read, Typed, free_of, grounds_of, key_of
from chuan.surfaces.telling.papers import head_of

CODE = "2.000815"
"""Chứng thực bản sao từ bản chính, in the national list of procedures."""
_MOST_LINES = 30
_SHOWN = 200


@dataclass(slots=True)
class Order:
    """What was typed: lines of originals and what was wrong."""

    adopted: Adopted
    typed: Typed
    key: str
    lines: list[CopyLine] = field(default_factory=list)
    errors: dict[str, str] = field(default_factory=dict)
    copies: int = 0
    fee: int = 0
    whole: int = 0  # what it would cost were it not free


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """The screen; the button writes one dossier and comes back for the next person."""
    place = place_of(request)
    adopted = _adopted(place)
    if request.method != "POST":
        return _shown(request, place, _order(adopted, {}, str(uuid4())))
    typed = {name: str(value) for name, value in request.POST.items()}
    order = _order(adopted, typed, typed.get("key") or str(uuid4()))
    if typed.get("do") == "add":
        return _shown(request, place, order)
    form = _form(order)
    if order.errors:
        return _shown(request, place, order, 422)
    try:
        taken = reception.receive(place.actor, form, key_of(typed))
    except Refused as refused:
        status = refused.refusals[0].status
        if status in {403, 404}:
            raise
        order.errors.update({_id(one.field): sentence(one.reason) for one in refused.refusals})
        return _shown(request, place, order, status)
    messages.success(
        request,
        _("Đã ghi %(copies)s bản sao, hồ sơ %(code)s, thu %(money)s.")
        % {"copies": order.copies, "code": taken.state.code, "money": say.money(order.fee)},
    )
    return redirect("counter:copies")


@require_POST
def refresh(request: HttpRequest) -> HttpResponse:
    """Fee and total again, while somebody types."""
    place = place_of(request)
    typed = {name: str(value) for name, value in request.POST.items()}
    order = _order(_adopted(place), typed, typed.get("key", ""))
    context = {"page": _page(place, order, _register(place)), "swap": True}
    return render(request, "counter/_copies_refresh.html", context)


@require_GET
def paper(request: HttpRequest) -> HttpResponse:
    """Today's book of certified copies as PDF."""
    place = place_of(request)
    found = _today(place)
    named = counter.notes_of_papers([one.stream for one in found])
    lines = tuple(
        PrintedLine(one.code, one.owner, named.get(one.stream, ""), "", one.copies, one.fee) for one in found
    )
    book = CopiesRegister(head_of(place.actor.agency, place.at), place.today, lines, place.actor.name)
    return HttpResponse(printed(book), content_type="application/pdf")


def _adopted(place: Place) -> Adopted:
    """The first served agency that has adopted the procedure."""
    found = [one for one in procedures.in_force(list(place.agencies), place.today) if one.code == CODE]
    if not found:
        raise Refused(refuse("missing", "procedures.not_adopted", code=CODE))
    return found[0]


def _order(adopted: Adopted, typed: Typed, key: str) -> Order:
    order = Order(adopted, typed, key)
    read = Read(typed, order.errors)
    for at in range(1, _MOST_LINES + 1):
        if f"original-{at}" not in typed:
            break
        _line(order, read, at)
    if typed.get("do") == "add" or not order.lines:
        order.lines.append(CopyLine(len(order.lines) + 1))
    if typed.get("pay") == "free":
        order.whole, order.fee = order.fee, 0
    return order


def _line(order: Order, read: Read, at: int) -> None:
    """One original: a line left without a name counts only where it is the only one."""
    name = read.text(f"original-{at}", 200)
    pages, copies = read.count(f"pages-{at}", 1, least=1), read.count(f"copies-{at}", 1, least=1)
    counts = bool(name) or at == 1
    fee = copies * order.adopted.procedure.cost_of_copy(pages) if counts else 0
    order.fee += fee
    order.copies += copies if counts else 0
    wrong = read.errors.get(f"pages-{at}", "") or read.errors.get(f"copies-{at}", "")
    shown = (order.typed.get(f"pages-{at}", "1"), order.typed.get(f"copies-{at}", "1"))
    order.lines.append(CopyLine(at, name, *shown, say.money(fee) if counts else "", wrong))


def _form(order: Order) -> Reception:
    read = Read(order.typed, order.errors)
    owner = read.party("requester", "person")
    if not owner.name:
        order.errors["requester-name"] = _("Nhập họ và tên người yêu cầu.")
    called = tuple(line.original for line in order.lines if line.original or line.at == 1)
    procedure = order.adopted.procedure
    return Reception(
        agency=order.adopted.agency,
        procedure=CODE,
        case=next((case.key for case in procedure.cases), ""),
        owner=owner,
        papers=(*(PaperIn("original", 1) for _line in called), PaperIn("copy", 0, order.copies)),
        called=called,
        copies=order.copies,
        fee=order.fee,
        free=free_of(read, order.whole),
    )


def _shown(request: HttpRequest, place: Place, order: Order, status: int = 200) -> HttpResponse:
    context = {"page": _page(place, order, _register(place))}
    return render(request, "counter/copies.html", context, status=status)


def _page(place: Place, order: Order, book: Table) -> CopiesPage:
    errors = tuple((f"id_{name}" if name else "", said) for name, said in order.errors.items())
    bar = ActionBar(
        (
            Action(
                _("Ghi sổ"), "primary", "check", name="do", value="receive", key="ctrl+enter", shown="Ctrl ↵"
            ),
        )
    )
    chosen = order.typed.get("pay", "due")
    pay = tuple(
        Option(key, label, key == chosen) for key, label in (("due", _("Thu tiền")), ("free", _("Miễn")))
    )
    return CopiesPage(
        vm.FormState(reverse("counter:copies"), order.key, errors=errors),
        reverse("counter:copies_refresh"),
        vm.Visit(order.typed.get("requester-name", "").strip() or _("Khách mới"), ""),
        (
            _text(order, "requester-name", _("Họ và tên"), first=not order.errors and len(order.lines) == 1),
            _text(order, "requester-identity", _("Số định danh"), "numeric"),
            _text(order, "requester-phone", _("Điện thoại"), "tel"),
        ),
        tuple(order.lines),
        _("%(copies)s bản · %(money)s") % {"copies": order.copies, "money": say.money(order.fee)},
        _rule(order.adopted.procedure),
        Segments("pay", _("Thu hay miễn"), pay, "s"),
        bar,
        book,
        _("trả %(limit)s") % {"limit": say_limit(limit_of(order.adopted))},
        grounds_of(order.typed),
        _text(order, "free-shown", _("Giấy tờ chứng minh đã xem")),
    )


def _rule(procedure: Procedure) -> str:
    """The fees as the definition states them."""
    stated = [fee for fee in procedure.fees if fee.per == "page"]
    if not stated:
        return _("Thủ tục này không thu phí")
    parts = [_("%(money)s một trang (trang 1, 2)") % {"money": say.money(stated[0].amount)}]
    parts += [_("%(money)s từ trang 3") % {"money": say.money(stated[1].amount)}] if len(stated) > 1 else []
    return ", ".join(parts) + (f". {stated[0].condition}" if stated[0].condition else "")


def _text(order: Order, name: str, label: str, mode: str = "", *, first: bool = False) -> vm.TextField:
    return vm.TextField(
        name, label, order.typed.get(name, ""), error=order.errors.get(name, ""), mode=mode, first=first
    )


def _id(name: str) -> str:
    return {"owner-name": "requester-name", "free-shown": "free-shown"}.get(name, "")


def _today(place: Place) -> tuple[register.Entry, ...]:
    wanted = register.Wanted(procedure=CODE, since=place.midnight, until=place.tomorrow, living=True)
    return register.entries(place.seen, wanted, limit=_SHOWN).rows


def _register(place: Place) -> Table:
    found = _today(place)
    named = counter.notes_of_papers([one.stream for one in found])
    columns = (
        Column(_("Mã hồ sơ")), Column(_("Người yêu cầu")), Column(_("Bản chính")), Column(_("Số bản"), "num"),
        Column(_("Lệ phí"), "num"),
    )  # fmt: skip
    rows = tuple(
        Row((
            Cell(one.code, say.hour(one.received), href=reverse("counter:dossier", args=[one.stream]) + "?giay=1", open=True, css="nb"),
            Cell(one.owner or _("(ẩn tên)")),
            Cell(named.get(one.stream, "")),
            Cell(say.number(one.copies), css="num"),
            Cell(say.money(one.fee), css="num nb"),
        ))
        for one in found
    )  # fmt: skip
    return Table(
        _("Sổ chứng thực hôm nay"), columns, rows, Empty(_("Hôm nay chưa chứng thực bản nào"), "", "copy")
    )
