"""A number given at the desk to somebody who cannot use the kiosk."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from chuan.base.kernel.refusal import Refused
from chuan.base.web.words import sentence
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.acts import desks
from chuan.surfaces.acts.queueing import Wanted
from chuan.surfaces.tickets.web.forms import key_of
from chuan.surfaces.tickets.web.panel import shown


@require_POST
def give(request: HttpRequest) -> HttpResponse:
    """The slip's page, ready to be printed."""
    wanted = Wanted(request.POST.get("viec", ""), request.POST.get("dien", ""))
    try:
        drawn = desks.give(actor_of(request), wanted, key_of(request.POST))
    except Refused as refused:
        if refused.refusals[0].status in {403, 404}:
            raise
        return shown(request, refused.refusals[0].status, wrong=sentence(refused.refusals[0].reason))
    return redirect("tickets:mine", drawn.secret)
