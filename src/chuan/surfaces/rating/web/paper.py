"""The printed sheet of a period, and the papers that were kept."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from chuan.base.store import files
from chuan.base.web.served import served
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.appraisals.services.publications import Publication
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.acts.publications import PREPARE, READ, seen
from chuan.surfaces.acts.steps import PDF
from chuan.surfaces.rating.web.papers import whole
from chuan.surfaces.rating.web.shared import standing
from chuan.surfaces.rating.web.workbooks import everybody
from chuan.surfaces.telling.workbooks import XLSX


@require_GET
def show(request: HttpRequest, publication: int) -> HttpResponse:
    """Everybody's sheet as PDF: for all once it is out, before that for who prepares it."""
    found = _readable(request, publication)
    return served(whole(found), PDF, f"bang-diem-{found.state.period}.pdf")


@require_GET
def table(request: HttpRequest, publication: int) -> HttpResponse:
    """The same as a workbook: one row a person."""
    found = _readable(request, publication)
    return served(everybody(standing(found).sheets), XLSX, f"bang-diem-{found.state.period}.xlsx")


@require_GET
def kept(request: HttpRequest, publication: int, sha256: str) -> HttpResponse:
    """Exactly the bytes that were published, or a paper that was sent."""
    _readable(request, publication)
    name, media, content = files.read(publication, sha256)
    return served(content, media, name)


def _readable(request: HttpRequest, publication: int) -> Publication:
    """The period, where this person may read all of it."""
    actor = actor_of(request)
    found = seen(actor, publication)
    if not found.state.out:
        demand(actor, PREPARE, Thing(found.agency), timezone.now(), READ)
    return found
