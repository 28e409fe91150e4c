"""An officer says at which desk he sits and what he serves there; or that he leaves it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chuan.base.kernel.refusal import Refused
from chuan.base.web.words import sentence
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.acts import desks
from chuan.surfaces.tickets.web.forms import number_of
from chuan.surfaces.tickets.web.panel import shown


@require_POST
def sit(request: HttpRequest) -> HttpResponse:
    """Back to the panel, with a sentence."""
    actor = actor_of(request)
    if request.POST.get("roi"):
        desks.rise(actor)
        messages.success(request, _("Bạn đã rời quầy."))
        return redirect("tickets:panel")
    try:
        desk = desks.sit(actor, number_of(request.POST, "quay"), frozenset(request.POST.getlist("viec")))
    except Refused as refused:
        if refused.refusals[0].status in {403, 404}:
            raise
        return shown(request, refused.refusals[0].status, wrong=sentence(refused.refusals[0].reason))
    messages.success(request, _("Bạn ngồi quầy %(desk)s.") % {"desk": desk.number})
    return redirect("tickets:panel")
