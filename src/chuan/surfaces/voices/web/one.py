"""One petition: what it says as far as this person may read, its limits, its way, and the forms of who has the step."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import carried
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.petitions.rules.coded import MOVED, OTHER_LAWS, PUBLISH
from chuan.events.petitions.services.petitions import Petition
from chuan.surfaces.acts.petition_seen import seen
from chuan.surfaces.acts.publishing_petitions import public
from chuan.surfaces.telling.petitions import Readable, readable
from chuan.surfaces.voices.web.choices import Around
from chuan.surfaces.voices.web.deeds import DEEDS, offered
from chuan.surfaces.voices.web.told import told


@require_GET
def show(request: HttpRequest, petition: int) -> HttpResponse:
    """The page as it stands."""
    return drawn(request, petition, 200, {})


@require_POST
def act(request: HttpRequest, petition: int, deed: str) -> HttpResponse:
    """One deed; refused ones come back on the page with what was typed."""
    if deed not in DEEDS:
        raise Http404
    actor, wanted = actor_of(request), DEEDS[deed]
    found = seen(actor, petition)
    return carried(
        request, wanted.make(Around(found), request.POST), lambda read: wanted.act(actor, petition, read),
        lambda status, form: drawn(request, petition, status, {deed: form}),
        _(wanted.said), reverse("voices:petition", args=[petition]),
    )  # fmt: skip


def drawn(request: HttpRequest, stream: int, status: int, sent: dict[str, OrderForm]) -> HttpResponse:
    """The page; ``sent`` are forms that came back wrong."""
    actor = actor_of(request)
    found = seen(actor, stream)
    read = readable(found, actor.official)
    deeds = tuple(offered(actor, found, sent))
    context: dict[str, Any] = {
        **told(actor, found, read),
        "deeds": deeds,
        "wrong": next((one for one in sent.values() if one.errors), None),
        "slip": read.full and found.state.kind in OTHER_LAWS | MOVED,
        **_preview(request, actor, found, read),
    }
    return render(request, "voices/petition.html", context, status=status)


def _preview(request: HttpRequest, actor: Actor, found: Petition, read: Readable) -> dict[str, Any]:
    """What will stand on the public page, for who has to put it there."""
    if found.state.course.holder(PUBLISH) != actor.official or not read.full:
        return {}
    hide = request.POST.get("hide", request.GET.get("che", ""))
    return {"preview": public(found, hide.split(",")), "hide": hide}
