"""The desk's panel: who is here, who waits, who missed the call; one press for the next."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.queue.imports.plan import shipped
from chuan.events.queue.rules.ticket import GROUNDS
from chuan.events.queue.services import halls
from chuan.readings.waiting.queries.now import now
from chuan.surfaces.acts.desks import SERVING, counter_of
from chuan.surfaces.acts.queueing import Place, opens, place
from chuan.surfaces.tickets.web.hall import listening
from chuan.surfaces.tickets.web.people import Person, people


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The whole page."""
    return shown(request)


@require_GET
def line(request: HttpRequest) -> HttpResponse:
    """Who waits, alone: asked again when the hall moves."""
    return render(request, "tickets/_line.html", _context(request))


def shown(request: HttpRequest, status: int = 200, **more: object) -> HttpResponse:
    """The page with what was wrong and what was typed."""
    context = {**_context(request), **more}
    _remember(request, context["here"])
    return render(request, "tickets/panel.html", context, status=status)


def _remember(request: HttpRequest, here: list[Person]) -> None:
    """The number at this desk, for what is taken in next; written only where it changed."""
    number = here[0].stream if here else 0
    if request.session.get(SERVING, 0) != number:
        request.session[SERVING] = number


def _context(request: HttpRequest) -> dict[str, Any]:
    at = timezone.now()
    actor = actor_of(request)
    where = place(counter_of(actor, at).unit, at)
    desk = halls.seat(actor.official, where.queue.unit)
    found = people(now(where.queue.unit, at, shipped().again), desk, at)
    return {
        "hall": where.hall,
        "desk": desk,
        "desks": range(1, where.queue.desks + 1),
        **found,
        **_choices(where, at),
        **listening(where.hall),
    }


def _choices(where: Place, at: datetime) -> dict[str, object]:
    return {
        "matters": list(where.matters),
        "classes": shipped().on(local(at).date()),
        "grounds": {key: word for key, word in GROUNDS.items() if key != "closed"},
        "again": opens(where.hall.agency, at),
        "key": uuid4(),
    }
