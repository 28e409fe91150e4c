"""Bộ hồ sơ cho đoàn kiểm tra: drawn on any day, one indexed paper and one archive."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.store import files
from chuan.base.web.forms import OrderForm
from chuan.base.web.served import saved
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.forms.rules.inspection import InspectionPack
from chuan.readings.forms.services import render
from chuan.readings.obligations.services import Picture, picture
from chuan.surfaces.acts import packing
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.quality.web.pack_parts import parts
from chuan.surfaces.quality.web.shown import page
from chuan.surfaces.telling.papers import head_of


@require_POST
def draw(request: HttpRequest) -> HttpResponse:
    """Draw the pack of today and keep it."""
    actor, form, at = actor_of(request), OrderForm(request.POST), clock()
    key = form.cleaned_data["key"] if form.is_valid() else None
    packing.may_keep(actor)
    seen = picture(actor.agency, at)
    paper = render(InspectionPack(head_of(actor.agency, at), parts(actor, seen, at)))
    found = packing.keep(actor, paper, _held(seen), key)
    messages.success(request, _("Đã lập bộ hồ sơ cho đoàn kiểm tra."))
    return redirect("quality:pack", found.id)


@require_GET
def show(request: HttpRequest, pack: int) -> HttpResponse:
    """What was drawn, with its hashes."""
    found = packing.opened(actor_of(request), pack)
    return page(request, "quality/pack.html", "year", {"found": found})


@require_GET
def download(request: HttpRequest, pack: int, form: str) -> HttpResponse:
    """The paper, or the archive."""
    found = packing.opened(actor_of(request), pack)
    sha256 = {"pdf": found.state.pdf, "zip": found.state.archive}.get(form, "")
    name, media, content = files.read(pack, sha256)
    return saved(content, media, name)


def _held(seen: Picture) -> dict[str, bytes]:
    """The papers and the evidence of every declaration, numbered."""
    held: dict[str, bytes] = {}
    for one in seen.declarations:
        hashes = [
            *(paper.sha256 for paper in one.state.issued),
            *(e.file for e in one.state.evidence if e.file),
        ]
        for sha256 in dict.fromkeys(hashes):
            name, _media, content = files.read(one.id, sha256)
            held[f"{len(held) + 1:02}-cong-bo-{one.state.number}-{name}"] = content
    return held
