"""Papers for the citizen: a press prints and is recorded, an address shows the very paper that was printed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.definitions.organisation.rules.authority import Thing
from chuan.events.dossiers.rules.slips import SlipPrinted
from chuan.events.dossiers.services import slips
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.counter.web.place import place_of
from chuan.surfaces.telling import papers

PDF = "application/pdf"


@require_POST
def print_receipt(request: HttpRequest, stream: int) -> HttpResponse:
    """Print the receipt, counted; on A4 where asked."""
    site = request.build_absolute_uri("/").rstrip("/")
    actor = place_of(request).actor
    sha256 = papers.print_receipt(actor, stream, site, request.POST.get("kho", ""))
    return redirect("counter:receipt", stream, sha256)


@require_GET
def receipt(request: HttpRequest, stream: int, sha256: str) -> HttpResponse:
    """A receipt as it was printed; looking at it again is no printing."""
    return _shown(papers.printed_paper(place_of(request).actor, stream, sha256))


@require_POST
def print_slip(request: HttpRequest, slip: int) -> HttpResponse:
    """Print a supplement or refusal slip, counted."""
    place = place_of(request)
    demand(place.actor, "dossiers.receive", Thing(slips.slip(slip).agency), place.at)
    return redirect("counter:slip_paper", slip, papers.print_slip(place.actor, slip))


@require_GET
def slip_paper(request: HttpRequest, slip: int, sha256: str) -> HttpResponse:
    """A slip as it was printed."""
    place = place_of(request)
    kept = slips.slip(slip)
    demand(place.actor, "dossiers.receive", Thing(kept.agency), place.at)
    if not any(isinstance(one, SlipPrinted) and one.sha256 == sha256 for one in kept.later):
        raise Refused(refuse("missing", "organisation.missing"))
    return _shown(files.read(slip, sha256)[2])


def _shown(content: bytes) -> HttpResponse:
    response = HttpResponse(content, content_type=PDF)
    response["X-Content-Type-Options"] = "nosniff"
    return response
