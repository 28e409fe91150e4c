"""The display board, the public page "hàng chờ bây giờ", and the state that screens without a stream ask for."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from chuan.readings.waiting.queries.now import now
from chuan.surfaces.acts.queueing import opens
from chuan.surfaces.tickets.web.hall import hall_named, listening
from chuan.surfaces.tickets.web.state import context_of, state_of


@require_GET
@login_not_required
@never_cache
def board(request: HttpRequest, office: str) -> HttpResponse:
    """For the wall: called numbers in large letters, what waits, a chime at each call."""
    return render(request, "tickets/board.html", _context(office))


@require_GET
@login_not_required
@never_cache
def public(request: HttpRequest, office: str) -> HttpResponse:
    """For a phone at home: is it worth going now?"""
    return render(request, "tickets/now.html", _context(office))


@require_GET
@login_not_required
@never_cache
def state(_request: HttpRequest, office: str) -> HttpResponse:
    """The same as the stream sends, once."""
    at = timezone.now()
    return HttpResponse(state_of(hall_named(office, at).unit, at), content_type="application/json")


def _context(office: str) -> dict[str, object]:
    at = timezone.now()
    hall = hall_named(office, at)
    return {
        "hall": hall,
        "at": at,
        "again": opens(hall.agency, at),
        **listening(hall),
        **context_of(now(hall.unit, at)),
    }
