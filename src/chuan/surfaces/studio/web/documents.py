"""The ISO document of a procedure: printed in controlled copies, looked at, compared with another edition's."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.served import served
from chuan.definitions.organisation.rules.authority import Thing, may
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.services import Adopted
from chuan.surfaces.acts import iso_copies as acts
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.studio.web.document_lines import ORDERS, print_form
from chuan.surfaces.telling import document_copies as telling


@require_POST
def print_(request: HttpRequest, adoption: int) -> HttpResponse:
    """Print a controlled copy, counted, and show it."""
    adopted = procedures.adoption(adoption)
    demand(actor_of(request), acts.PRINT, Thing(adopted.agency), timezone.now())
    form = print_form(actor_of(request), adopted, request.POST)
    order = ORDERS.get(request.POST.get("ban", ""))
    if order is None or form is None or not form.is_valid():
        raise Refused(refuse("invalid", "studio.no_such_command"))
    read, site = form.cleaned_data, request.build_absolute_uri("/").rstrip("/")
    given = replace(order[0], holder=read["holder"] or 0)
    _stream, sha256 = telling.printed(actor_of(request), adopted, given, site, read["key"])
    return redirect("studio:copy", adoption, sha256)


@require_GET
def copy(request: HttpRequest, adoption: int, sha256: str) -> HttpResponse:
    """A copy as it was printed."""
    name, media_type, content = acts.copy(actor_of(request), procedures.adoption(adoption), sha256)
    return served(content, media_type, name)


@require_GET
def preview(request: HttpRequest, adoption: int) -> HttpResponse:
    """The document to be read on the screen: no controlled copy."""
    return served(telling.looked_at(seen(actor_of(request), adoption)), acts.PDF, "tai-lieu.pdf")


def seen(actor: Actor, adoption: int) -> Adopted:
    """The adoption, if ``actor`` may see what its agency works by."""
    adopted = procedures.adoption(adoption)
    if not may(actor, acts.VIEW, Thing(adopted.agency), timezone.now()):
        raise Refused(refuse("missing", "procedures.not_adopted", code=str(adoption)))
    return adopted
