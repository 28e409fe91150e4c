"""The public pages: opened by the slip's QR code, or asked with a typed code that tells little."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation import services as organisation
from chuan.events.dossiers.rules import codes
from chuan.events.dossiers.services import dossiers
from chuan.readings.deadlines.queries.public import Glimpse, glimpse
from chuan.readings.digitised.queries.ended import of_code
from chuan.surfaces.acts import voting
from chuan.surfaces.citizen.web.paying import fees_of
from chuan.surfaces.citizen.web.view_models import page_of
from chuan.surfaces.telling.collecting import collected_at
from chuan.surfaces.telling.file import File, open_file
from chuan.surfaces.telling.papers import BRING, hours_of
from chuan.surfaces.telling.posting import post_facts
from chuan.surfaces.telling.standings import ended_said, standing_said
from chuan.surfaces.telling.tries import count_try, forgive


@require_GET
@login_not_required
@never_cache
def dossier(request: HttpRequest, secret: str) -> HttpResponse:
    """The page of one dossier for whoever holds its slip."""
    file = opened(request, secret)
    at = file.at
    agency = organisation.agency(file.case.dossier.agency, at)
    context = {
        "page": page_of(file),
        "fees": fees_of(file),
        "agency": agency,
        "place": collected_at(file, agency),
        "bring": BRING,
        "opening": hours_of(file.case.calendar, at),
        "secret": secret,
        "post": post_facts(file),
        "ended": standing_said(file),
        "rate": voting.closed(file.case.dossier) is None,
    }
    return unlisted(render(request, "citizen/dossier.html", context))


@require_GET
@login_not_required
@never_cache
def look_up(request: HttpRequest) -> HttpResponse:
    """A typed code: code and progress only; what is unknown and what may not be shown answer alike."""
    text = request.GET.get("ma", "")
    found: Glimpse | None = None
    if text.strip():
        count_try(request, "code")
        parsed = codes.parse(text)
        found = glimpse("".join(text.split()).upper()) if parsed else None
    stands = ended_said(of_code(found.code)) if found else ""
    context = {"asked": text, "found": found, "ended": stands, "error": bool(text.strip()) and found is None}
    return render(request, "citizen/look_up.html", context, status=404 if context["error"] else 200)


def opened(request: HttpRequest, secret: str) -> File:
    """The dossier whose slip carries this secret; tries with wrong ones are counted."""
    count_try(request, "secret")
    stream = dossiers.by_secret(secret)
    if stream is None:
        raise Refused(refuse("missing", "dossiers.not_found"))
    forgive(request, "secret")
    return open_file(None, stream, timezone.now())


def unlisted(response: HttpResponse, referrer: str = "no-referrer") -> HttpResponse:
    """Neither search machines nor the next site learn the address; a page with a form needs "same-origin"."""
    response["Referrer-Policy"] = referrer
    response["X-Robots-Tag"] = "noindex"
    return response
