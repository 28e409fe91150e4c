"""An agency's part of an instruction: whose turn it is, the one form of it, the proof, and all that happened."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.clock import local
from chuan.base.web.components import Fact
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.base.web.served import served
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.instructions.rules.part import STATUSES
from chuan.events.instructions.services import instructions as kept
from chuan.events.instructions.services.instructions import Part
from chuan.surfaces.acts import instructed
from chuan.surfaces.province.web.instructed_deeds import DEEDS, forms_for
from chuan.surfaces.province.web.instructed_told import moments, proof
from chuan.surfaces.province.web.instruction import facts as facts_of
from chuan.surfaces.province.web.instruction_aims import standing
from chuan.surfaces.province.web.instruction_facts import agencies_of, names_of
from chuan.surfaces.province.web.instruction_rows import chip
from chuan.surfaces.province.web.shown import page


@require_GET
def look(request: HttpRequest, part: int) -> HttpResponse:
    """The part."""
    return show(request, part)


@require_GET
def file(request: HttpRequest, part: int) -> HttpResponse:
    """The file that was handed in as proof."""
    name, media, content = instructed.proof_file(actor_of(request), part)
    return served(content, media, name)


@require_POST
def act(request: HttpRequest, part: int, deed: str) -> HttpResponse:
    """Acknowledged, given, reported, judged; more time asked and answered."""
    if deed not in DEEDS:
        raise Http404
    name, make, order, said = DEEDS[deed]
    actor = actor_of(request)
    found = instructed.seen(actor, part)
    return carried(
        request, make(found, request.POST, request.FILES), lambda read: order(actor, part, read),
        lambda status, sent: show(request, part, status, **{name: sent}), _(said),
        reverse("province:instructed", args=[part]),
    )  # fmt: skip


def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The part with the forms of those whose turn it is."""
    actor = actor_of(request)
    found = instructed.seen(actor, stream)
    asked = kept.load(int(found.state.instruction))
    texts = {**people.texts(asked.id), **people.texts(stream)}
    today = local(found.now).date()
    context = {
        "found": found,
        "title": texts.get(int(found.state.title), ""),
        "chip": chip(found.state, today),
        "facts": (*_facts(found, texts), *facts_of(asked, texts)),
        "text": texts.get(int(asked.state.text), ""),
        "proof": proof(found, texts),
        "aim": standing(actor, found.state.aim, found.agency, found.now),
        "moments": moments(found, texts),
        **forms_for(actor, found, asked),
        **bound,
    }
    return page(request, "province/instructed.html", "instructions", context, status)


def _facts(found: Part, texts: dict[int, str]) -> tuple[Fact, ...]:
    state = found.state
    rows = agencies_of({found.agency, int(state.instead)} - {0}, found.now)
    names = names_of(rows.values(), local(found.now))
    told = (
        Fact(_("Cơ quan thực hiện"), names.get(found.agency, "")),
        Fact(_("Thay cho"), names.get(int(state.instead), "")),
        Fact(_("Tình trạng"), _(STATUSES[state.status])),
        Fact(_("Hạn của cơ quan"), say.long_day(state.due)),
        Fact(
            _("Người thực hiện"), organisation.names({int(state.official)} - {0}).get(int(state.official), "")
        ),
        Fact(_("Bị trả lại"), _("%(n)s lần") % {"n": state.returned} if state.returned else ""),
    )
    return tuple(one for one in told if one.text)
