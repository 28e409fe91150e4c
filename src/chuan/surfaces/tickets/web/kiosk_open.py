"""An officer turns this device into the hall's kiosk: it is signed out and remembers its hall alone."""

from __future__ import annotations

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.acts.desks import counter_of
from chuan.surfaces.acts.queueing import place

COOKIE, DAYS = "may-lay-so", 30


@require_http_methods(["GET", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """Asked once; the cookie is signed and says nothing of who opened it."""
    at = timezone.now()
    held = counter_of(actor_of(request), at)
    where = place(held.unit, at)
    if request.method != "POST":
        return render(request, "tickets/kiosk_open.html", {"hall": where.hall, "days": DAYS})
    logout(request)
    answer = redirect("tickets:kiosk")
    answer.set_signed_cookie(
        COOKIE,
        str(held.unit),
        max_age=DAYS * 24 * 3600,
        httponly=True,
        secure=request.is_secure(),
        samesite="Lax",
    )
    return answer


def unit_of(request: HttpRequest) -> int:
    """The hall this device belongs to; 0 for a device nobody opened."""
    kept = str(request.get_signed_cookie(COOKIE, default="", max_age=DAYS * 24 * 3600))
    return int(kept) if kept.isdecimal() else 0
