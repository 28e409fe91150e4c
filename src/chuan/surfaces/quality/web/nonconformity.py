"""One nonconformity: what was seen, why, what was done, what the data say, and the form of who is next."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import carried
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.corrections.services import corrections
from chuan.events.corrections.services.corrections import Nonconformity
from chuan.events.dossiers.services import people
from chuan.surfaces.acts import courses, risks
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.acts.risk_naming import confirmed
from chuan.surfaces.quality.web import nc_deeds as d
from chuan.surfaces.quality.web.course import panel
from chuan.surfaces.quality.web.kinds import PAGES, Page
from chuan.surfaces.quality.web.nc_asked import action_forms, forms, own_actions
from chuan.surfaces.quality.web.nc_telling import told
from chuan.surfaces.quality.web.shown import page


@require_GET
def show(request: HttpRequest, matter: int) -> HttpResponse:
    """The page as it stands."""
    return drawn(request, matter, 200)


@require_POST
def act(request: HttpRequest, matter: int, deed: str) -> HttpResponse:
    """One deed; refused ones come back on the page with what was typed."""
    if deed not in d.DEEDS:
        raise Http404
    actor, wanted = actor_of(request), d.DEEDS[deed]
    found: Nonconformity = courses.seen(actor, corrections.KIND, matter)
    return carried(
        request, wanted.make(found, request.POST), lambda read: wanted.act(actor, matter, read),
        lambda status, form: drawn(request, matter, status, {deed: form}),
        _(wanted.done), reverse("quality:nonconformity", args=[matter]),
    )  # fmt: skip


def drawn(
    request: HttpRequest, stream: int, status: int, sent: dict[str, OrderForm] | None = None, **bound: Any
) -> HttpResponse:
    """The page; ``sent`` are forms that came back wrong."""
    actor = actor_of(request)
    found: Nonconformity = courses.seen(actor, corrections.KIND, stream)
    words = people.texts(stream)
    asked = tuple(forms(actor, found, sent or {}))
    done = {number: action_forms(found, number, sent or {}) for number in own_actions(actor, found)}
    context = {
        **told(request, actor, found, words, done),
        "asked": asked,
        "deed_url": "quality:nc_act",
        "to_risk": _to_risk(actor, found),
        "wrong": next((one for one in (sent or {}).values() if one.errors), None),
        "course": replace(panel(request, "nonconformity", found, bound), step=None),
    }
    return page(request, "quality/nonconformity.html", "nonconformities", context, status)


def _to_risk(actor: Actor, found: Nonconformity) -> str:
    """Where a risk is registered from a confirmed one; "" for whoever may not."""
    may = confirmed(found) and allows(actor, risks.EDIT, courses.thing(found), clock())
    return f"{reverse('quality:risk_new')}?tu={found.id}" if may else ""


PAGES["nonconformity"] = Page(corrections.MATTERS, "quality:nonconformity", drawn)
