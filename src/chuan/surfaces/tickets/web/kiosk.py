"""The kiosk: choose the matter, say whether one goes first, take the slip; or scan an appointment or a receipt."""

from __future__ import annotations

from uuid import uuid4

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused
from chuan.base.web.words import sentence
from chuan.events.queue.imports.plan import shipped
from chuan.events.queue.services import tickets
from chuan.surfaces.acts.queueing import RESULTS, Place, Wanted, by_kiosk, opens, place
from chuan.surfaces.tickets.web.forms import key_of
from chuan.surfaces.tickets.web.kiosk_open import unit_of
from chuan.surfaces.tickets.web.mine import slip_of
from chuan.surfaces.tickets.web.scanned import scanned


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def page(request: HttpRequest) -> HttpResponse:
    """One screen at a time; it goes back to the first by itself."""
    unit = unit_of(request)
    if not unit:
        return render(request, "tickets/kiosk.html", {"shut": True})
    if request.method == "POST":
        return _take(request, unit)
    secret = request.GET.get("so", "")
    stream = tickets.by_secret(secret) if secret else None
    if stream:
        return _slip(request, unit, stream, secret)
    return _ask(request, unit)


def _take(request: HttpRequest, unit: int) -> HttpResponse:
    code, key = request.POST.get("ma", "").strip(), key_of(request.POST)
    try:
        if "ma" in request.POST:
            drawn = scanned(place(unit, timezone.now()), code, key)
        else:
            wanted = Wanted(request.POST.get("viec", ""), request.POST.get("dien", ""))
            drawn = by_kiosk(unit, wanted, key)
    except Refused as refused:
        first = refused.refusals[0]
        return _ask(request, unit, sentence(first.reason), first.status, code)
    return redirect(f"{reverse('tickets:kiosk')}?so={drawn.secret}")


def _ask(request: HttpRequest, unit: int, wrong: str = "", status: int = 200, code: str = "") -> HttpResponse:
    """The matters, or for the one chosen the classes that go first."""
    at = timezone.now()
    where = place(unit, at)
    chosen = request.GET.get("viec", "")
    context = {
        "hall": where.hall,
        "again": opens(where.hall.agency, at),
        "matters": _matters(where),
        "results": RESULTS,
        "chosen": chosen if chosen in where.matters else "",
        "classes": shipped().on(local(at).date()),
        "wrong": wrong,
        "code": code,
        "key": uuid4(),
    }
    return render(request, "tickets/kiosk.html", context, status=status)


def _slip(request: HttpRequest, unit: int, stream: int, secret: str) -> HttpResponse:
    found = tickets.load(stream)
    hall = place(unit, timezone.now()).hall
    context = {
        "hall": hall,
        "slip": slip_of(request, stream, found.state, secret),
        "taken": found.state.taken,
        "verified": shipped().verified,
    }
    return render(request, "tickets/kiosk_slip.html", context)


def _matters(where: Place) -> list[str]:
    return [one for one in where.matters if one != RESULTS]
