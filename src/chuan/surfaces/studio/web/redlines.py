"""Two editions of a procedure's document read as one text."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from chuan.base.web.words import sentence
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.difference import differences
from chuan.definitions.procedures.rules.redline import changed
from chuan.surfaces.studio.web.documents import seen
from chuan.surfaces.telling import document_copies as telling


@require_GET
def compare(request: HttpRequest, adoption: int) -> HttpResponse:
    """Two editions as one text: what went struck out, what came underlined."""
    actor = actor_of(request)
    adopted = seen(actor, adoption)
    found = [one for one in procedures.versions(adopted.agency, adopted.code) if one.id != adopted.id]
    asked = request.GET.get("voi", "")
    earlier = [one for one in found if one.version < adopted.version]
    chosen = next((one for one in found if str(one.version) == asked), next(iter(earlier or found), None))
    context = {"adopted": adopted, "others": found, "chosen": chosen}
    if chosen is not None:
        before = procedures.adoption(chosen.id)
        one, other = sorted((before, adopted), key=lambda each: each.version)
        sections = [(title, rows) for title, rows in telling.compared(one, other) if any(map(changed, rows))]
        told = [
            sentence(reason)
            for reason in differences(one.procedure, other.procedure, said=(one.said, other.said))
        ]
        context |= {"before": one, "after": other, "sections": sections, "told": told}
    return render(request, "studio/redline.html", context)
