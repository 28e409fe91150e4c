"""The money of one dossier: what it costs, who paid, the code to scan; charged, taken, exempted, refunded, annulled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.forms import OrderForm
from chuan.base.web.refusals import put_beside_fields
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.acts import money
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.counter.web.money_page import Desk, desk_of, shown
from chuan.surfaces.telling import papers
from chuan.surfaces.telling.file import open_file
from chuan.surfaces.telling.money import print_payment

PDF = "application/pdf"
Read = dict[str, Any]

_DEEDS: dict[str, tuple[str, str, Callable[[Actor, int, Any, Read], object]]] = {
    "thu": (
        "take",
        gettext_noop("Đã ghi khoản thu."),
        lambda actor, stream, form, read: money.pay(actor, stream, form.paying, read["seen"], read["key"]),
    ),
    "mien": (
        "exempt",
        gettext_noop("Đã ghi miễn, giảm."),
        lambda actor, stream, _form, read: money.exempt(
            actor,
            stream,
            read["fee"],
            read["ground"],
            read["text"],
            read["amount"],
            read["seen"],
            read["key"],
        ),
    ),
    "tinh": (
        "charge",
        gettext_noop("Đã tính phí, lệ phí."),
        lambda actor, stream, form, read: money.charge(
            actor, stream, form.asked, int(read["collect"]), read["seen"], read["key"]
        ),
    ),
    "bien-lai": (
        "receipt",
        gettext_noop("Đã ghi biên lai, hóa đơn."),
        lambda actor, stream, _form, read: money.receipt(
            actor,
            stream,
            read["number"],
            read["series"].strip(),
            read["receipt"].strip(),
            read["seen"],
            read["key"],
        ),
    ),
    "hoan": (
        "refund",
        gettext_noop("Đã ghi hoàn tiền."),
        lambda actor, stream, _form, read: money.refund(
            actor, stream, read["amount"], read["means"], read["reason"], read["seen"], read["key"]
        ),
    ),
    "huy": (
        "annul",
        gettext_noop("Đã hủy khoản ghi nhầm."),
        lambda actor, stream, _form, read: money.annul(
            actor, stream, read["number"], read["reason"], read["seen"], read["key"]
        ),
    ),
}
"""Deed of the address -> form, what is said when it is done, the act."""


@require_GET
def page(request: HttpRequest, stream: int) -> HttpResponse:
    """The dossier's money, to look at and to work with."""
    return _answer(request, _desk(request, stream))


@require_POST
def act(request: HttpRequest, stream: int, deed: str) -> HttpResponse:
    """One deed; the page again with everything typed where it may not be."""
    desk = _desk(request, stream)
    if deed not in _DEEDS:
        raise Http404
    if not (desk.takes or desk.signs):
        raise Refused(refuse("not_yours", "organisation.no_duty"))
    name, said, order = _DEEDS[deed]
    form = desk.form(name, request.POST)
    if not form.is_valid():
        return _answer(request, desk, 422, name, form)
    try:
        order(desk.actor, stream, form, form.cleaned_data)
    except Refused as refused:
        return _refused(request, stream, name, form, refused)
    messages.success(request, _(said))
    return redirect("counter:money", stream)


@require_POST
def print_slip(request: HttpRequest, stream: int) -> HttpResponse:
    """Print the slip that tells how to pay, counted."""
    desk = _desk(request, stream)
    if not desk.takes:
        raise Refused(refuse("not_yours", "organisation.no_duty"))
    return redirect("counter:money_paper", stream, print_payment(desk.actor, desk.file))


@require_GET
def paper(request: HttpRequest, stream: int, sha256: str) -> HttpResponse:
    """A slip as it was printed."""
    response = HttpResponse(papers.printed_paper(actor_of(request), stream, sha256), content_type=PDF)
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _desk(request: HttpRequest, stream: int) -> Desk:
    actor, at = actor_of(request), timezone.now()
    file = open_file(actor, stream, at)
    takes = allows(actor, money.TAKE, file.case.thing, at)
    return desk_of(actor, file, takes=takes, signs=money.signs(actor, file.case.dossier))


def _refused(request: HttpRequest, stream: int, name: str, form: OrderForm, refused: Refused) -> HttpResponse:
    """The page as it is now, with the sentence beside its field and what was typed."""
    put_beside_fields(form, refused.refusals)
    desk = _desk(request, stream)
    status = refused.refusals[0].status
    fresh = str(desk.payment.seq) if desk.payment else ""
    form.data = {**form.data.dict(), form.add_prefix("seen"): fresh}  # type: ignore[attr-defined]  # bound: a QueryDict
    return _answer(request, desk, status, name, form)


def _answer(
    request: HttpRequest, desk: Desk, status: int = 200, name: str = "", form: OrderForm | None = None
) -> HttpResponse:
    forms: dict[str, OrderForm] = {} if form is None else {name: form}
    return render(request, "counter/money.html", shown(desk, forms), status=status)
