"""One inspection: its decision, team, seal, sample, findings, minutes and what followed; and every deed at it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web.components import Tab
from chuan.base.web.orders import carried
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.inspections.services.inspections import Inspection
from chuan.surfaces.acts.inspection_sight import CONDUCT, can, today, worked_on
from chuan.surfaces.province.web.inspection_deeds import DEEDS, form_of
from chuan.surfaces.province.web.inspection_panels import panels
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.telling import inspections as told
from chuan.surfaces.telling.correction_form import correction_of
from chuan.surfaces.telling.minutes_form import verdict_of

SECTION = "inspections"


@require_GET
def one(request: HttpRequest, inspection: int) -> HttpResponse:
    """The inspection."""
    return _show(request, inspection)


@require_POST
def act(request: HttpRequest, inspection: int, deed: str) -> HttpResponse:
    """Do one deed at it."""
    actor, chosen = actor_of(request), DEEDS.get(deed)
    worked_on(actor, inspection)
    if chosen is None:
        raise Http404
    form = form_of(deed, actor, request.POST)
    return carried(
        request, form, lambda read: chosen.act(actor, inspection, read),
        lambda status, sent: _show(request, inspection, status, **{_place(deed, request): sent}),
        _(chosen.said), reverse("province:inspection", args=[inspection]),
    )  # fmt: skip


def tabs(found: Inspection, current: str) -> tuple[Tab, ...]:
    """The two sides of an inspection."""
    names = {"inspection": _("Cuộc kiểm tra"), "inspection_list": _("Danh mục kiểm tra")}
    return tuple(
        Tab(name, reverse(f"province:{key}", args=[found.id]), current=key == current)
        for key, name in names.items()
    )


def _place(deed: str, request: HttpRequest) -> str:
    """Which of several forms of a deed was sent."""
    post = request.POST
    of = post.get("dossier", "") if deed == "thay" else ""
    return f"{deed}{post.get('earlier', '')}-{post.get('item', '')}" if deed == "hieu-luc" else f"{deed}{of}"


def _show(request: HttpRequest, inspection: int, status: int = 200, **sent: Any) -> HttpResponse:
    actor = actor_of(request)
    found = worked_on(actor, inspection)
    state, words = found.state, told.words_of(found)
    looks = can(actor, found, CONDUCT)

    def href(dossier: int) -> str:
        return reverse("province:inspection_dossier", args=[inspection, dossier])

    context = {
        "title": told.title_of(found, words),
        "tabs": tabs(found, "inspection"),
        "found": found,
        "facts": told.facts(found, words, today()),
        "team": told.team(found),
        "sample": told.sample(found, words, href if looks else None),
        "findings": told.findings(found, words) if state.gaps else None,
        "signatures": told.signatures(found, words),
        "verdict": verdict_of(found),
        "reports": told.reports(found, words),
        "correction": correction_of(found),
        "panels": panels(actor, found, today(), sent),
        "left": len(state.unanswered),
        "lines": len(state.lines),
    }
    return page(request, "province/inspection.html", SECTION, context, status)
