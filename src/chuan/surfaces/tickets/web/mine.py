"""One number for whoever holds its slip: how many are before it, about how long; and the slip as it is printed."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.words import sentence
from chuan.definitions.organisation.services.halls import hall
from chuan.events.queue.imports.plan import shipped
from chuan.events.queue.rules.ticket import GROUNDS, WAITING, Ticket
from chuan.events.queue.services import tickets
from chuan.readings.forms.rules.qr import qr_image
from chuan.readings.waiting.queries.now import now
from chuan.readings.waiting.rules.now import about, ahead
from chuan.readings.waiting.rules.reading import aloud
from chuan.surfaces.tickets.web.state import whole_minutes


@dataclass(frozen=True, slots=True)
class Slip:
    """What stands on a slip and on its page."""

    label: str
    aloud: str
    field: str
    first: str
    status: str
    desk: int
    before: int
    minutes: int
    qr: str
    ground: str
    said: str


@require_GET
@login_not_required
@never_cache
def show(request: HttpRequest, secret: str) -> HttpResponse:
    """The page behind the slip's QR code; it asks again by itself."""
    stream = tickets.by_secret(secret)
    if stream is None:
        raise Refused(refuse("missing", "queue.no_ticket"))
    found = tickets.load(stream)
    context = {
        "slip": slip_of(request, stream, found.state, secret),
        "hall": hall(tickets.hall_of(stream), timezone.now()),
        "taken": found.state.taken,
    }
    return render(request, "tickets/mine.html", context)


def slip_of(request: HttpRequest, stream: int, state: Ticket, secret: str) -> Slip:
    """Counted anew each time."""
    lines = now(tickets.hall_of(stream), timezone.now())
    own = next((one for one in lines.waiting if one.stream == stream), None)
    before = ahead(lines, own) if own else 0
    link = request.build_absolute_uri(reverse("tickets:mine", args=[secret]))
    return Slip(
        state.label, aloud(state.label), state.field, shipped().name_of(state.first), state.status, state.desk or state.to,
        before, whole_minutes(about(lines, before, shipped().serving)) if state.status == WAITING else 0,
        qr_image(link), GROUNDS.get(state.ground, ""),
        sentence(Reason.of("waiting.ahead", n=before) if before else Reason.of("waiting.next")),
    )  # fmt: skip
