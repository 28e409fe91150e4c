"""One appointment for whoever booked it: its code to show at the kiosk, when and where; and giving it up."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.refusal import Refused
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation.services.halls import hall
from chuan.events.queue.imports.plan import shipped
from chuan.readings.forms.rules.qr import qr_image
from chuan.surfaces.acts import appointing


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def page(request: HttpRequest, secret: str) -> HttpResponse:
    """The appointment as it stands."""
    wrong, status = "", 200
    if request.method == "POST":
        try:
            appointing.call_off(secret)
            return redirect("tickets:visit", secret)
        except Refused as refused:
            if refused.refusals[0].status == 404:
                raise
            wrong, status = sentence(refused.refusals[0].reason), refused.refusals[0].status
    found = appointing.found(secret)
    context = {
        "visit": found.state,
        "when": say.long_moment(found.state.slot) if found.state.slot else "",
        "hall": hall(found.hall, timezone.now()),
        "qr": qr_image(found.state.code),
        "grace": int(shipped().booking.grace.total_seconds() // 60),
        "wrong": wrong,
    }
    return render(request, "tickets/visit.html", context, status=status)
