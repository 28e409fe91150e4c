"""A card read by a handheld scanner: its fields, ready for the form, or one sentence of what to do."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

from chuan.base.kernel.refusal import Refusal
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.events.dossiers.rules.card import read_card
from chuan.surfaces.counter.web.place import place_of


@require_POST
def read(request: HttpRequest) -> JsonResponse:
    """Nothing is kept: the text comes from the page and its fields go back to it."""
    place_of(request)
    found = read_card(request.POST.get("text", "")[:2000])
    if isinstance(found, Refusal):
        return JsonResponse({"wrong": sentence(found.reason)})
    born = say.day(found.born) if found.born else ""
    fields = {"identity": found.number, "name": found.name, "born": born, "address": found.address}
    return JsonResponse({"fields": fields})
