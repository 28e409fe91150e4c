"""Signed letters of a dossier: looked at, printed and counted, shown again as they were printed."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.telling import letters

PDF = "application/pdf"


@require_GET
def show(request: HttpRequest, stream: int, slug: str) -> HttpResponse:
    """A letter as it stands, a draft while nobody signed; looking at it is no printing."""
    content = letters.show(actor_of(request), stream, _meaning(slug))
    response = HttpResponse(content, content_type=PDF)
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_POST
def print_letter(request: HttpRequest, stream: int, slug: str) -> HttpResponse:
    """Print a letter, counted, under the number it was given first; then the very paper that was printed."""
    sha256 = letters.print_letter(actor_of(request), stream, _meaning(slug))
    return redirect("desk:file", stream, sha256)


def _meaning(slug: str) -> str:
    if slug not in letters.BY_SLUG:
        raise Http404
    return letters.BY_SLUG[slug]
