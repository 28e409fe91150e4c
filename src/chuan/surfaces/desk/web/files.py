"""A dossier's files and the slip that prints itself from what happened."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.web.served import served
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.telling import papers
from chuan.surfaces.telling.file import open_file


@require_GET
def file(request: HttpRequest, stream: int, sha256: str) -> HttpResponse:
    """A file of the dossier, shown in the browser's own viewer."""
    if open_file(actor_of(request), stream, timezone.now()).masked:
        raise Refused(refuse("not_yours", "organisation.out_of_reach"))
    _name, media_type, content = files.read(stream, sha256)
    return served(content, media_type, f"{sha256[:12]}.pdf")


@require_GET
def control_slip(request: HttpRequest, stream: int) -> HttpResponse:
    """The control slip (phiếu kiểm soát), from what happened so far, to be looked at: no printing."""
    content = papers.control_slip(actor_of(request), stream)
    return HttpResponse(content, content_type="application/pdf")


@require_POST
def print_control(request: HttpRequest, stream: int) -> HttpResponse:
    """Print the control slip, counted; then the very paper that was printed."""
    return redirect("desk:file", stream, papers.print_control(actor_of(request), stream))
