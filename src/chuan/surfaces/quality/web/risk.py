"""One risk or opportunity: its level today and before, its treatment, whether that works, and the form of who is next."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import carried
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.risks.services.risks import MATTERS, Risk
from chuan.surfaces.acts import courses, risks
from chuan.surfaces.acts.risk_figures import effect, shown
from chuan.surfaces.quality.web import risk_history
from chuan.surfaces.quality.web.course import panel
from chuan.surfaces.quality.web.kinds import PAGES, Page
from chuan.surfaces.quality.web.risk_asked import asked, may_end
from chuan.surfaces.quality.web.risk_deeds import DEEDS
from chuan.surfaces.quality.web.risk_telling import standing, told
from chuan.surfaces.quality.web.shown import page


@require_GET
def show(request: HttpRequest, risk: int) -> HttpResponse:
    """The page as it stands."""
    return drawn(request, risk, 200)


@require_POST
def act(request: HttpRequest, risk: int, deed: str) -> HttpResponse:
    """One deed; refused ones come back on the page with what was typed."""
    if deed not in DEEDS:
        raise Http404
    actor, wanted = actor_of(request), DEEDS[deed]
    found: Risk = courses.seen(actor, MATTERS.kind, risk)
    return carried(
        request, wanted.make(found, request.POST), lambda read: wanted.act(actor, risk, read),
        lambda status, form: drawn(request, risk, status, {deed: form}),
        _(wanted.done), reverse("quality:risk", args=[risk]),
    )  # fmt: skip


def drawn(
    request: HttpRequest, stream: int, status: int, sent: dict[str, OrderForm] | None = None, **bound: Any
) -> HttpResponse:
    """The page; ``sent`` are forms that came back wrong."""
    actor, sent = actor_of(request), sent or {}
    found: Risk = courses.seen(actor, MATTERS.kind, stream)
    today = shown(found)
    way = panel(request, "risk", found, bound)
    if way.step is not None and not bound.get("step_form") and not may_end(found, way.step.here.key):
        way = replace(way, step=None)
    context = {
        **told(actor, found, today, sent),
        "found": found,
        "table": risk_history.levels(found, standing(found, today), people.texts(stream)),
        "effect": risk_history.effect(effect(found, found.now)),
        "asked": asked(actor, found, sent),
        "wrong": next((one for one in sent.values() if one.errors), None),
        "deed_url": "quality:risk_act",
        "course": way,
    }
    return page(request, "quality/risk.html", "risks", context, status)


PAGES["risk"] = Page(MATTERS, "quality:risk", drawn, order=risks.step)
