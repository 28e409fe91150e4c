"""The slip of what goes elsewhere, and the files of a petition for whoever may know its author."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.web.rules import say
from chuan.base.web.served import served
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.petitions.rules.coded import ACT, COMPLAINT, OTHERS
from chuan.events.petitions.rules.sight import Sight, sight
from chuan.events.petitions.services.petitions import Petition
from chuan.readings.forms.rules import petition_slip as slip
from chuan.readings.forms.services import render
from chuan.surfaces.acts import petition_slips
from chuan.surfaces.acts.petition_seen import seen
from chuan.surfaces.telling.papers import head_of
from chuan.surfaces.telling.petitions import CHANNELS

_LAWS = {COMPLAINT: slip.COMPLAINT, ACT: slip.PETITION, OTHERS: slip.PETITION}


@require_POST
def make(request: HttpRequest, petition: int) -> HttpResponse:
    """Print it: kept, recorded, then shown."""
    actor = actor_of(request)
    found = petition_slips.for_slip(actor, petition)
    sha256 = petition_slips.printed(actor, petition, render(form(found, actor.name)))
    return redirect("voices:file", petition, sha256)


@require_GET
def file(request: HttpRequest, petition: int, sha256: str) -> HttpResponse:
    """A printed slip, or the scan of a letter."""
    actor = actor_of(request)
    found = seen(actor, petition)
    state = found.state
    if sha256 not in {state.slip, state.scan} or sight(state, actor.official) != Sight.FULL:
        raise Refused(refuse("missing", "organisation.missing"))
    name, media, content = files.read(petition, sha256)
    return served(content, media, name)


def form(found: Petition, officer: str) -> slip.PetitionSlip:
    """What the slip says; Vietnamese in any language."""
    state = found.state
    law = _LAWS.get(state.kind, slip.DENUNCIATION)
    sent = say.long_moment(state.sent) if state.sent else ""
    return slip.PetitionSlip(
        head_of(found.agency, timezone.now()),
        state.number,
        law,
        sent,
        CHANNELS[state.channel],
        _where(found),
        officer,
        say.long_moment(state.classified) if state.classified else "",
    )


def _where(found: Petition) -> str:
    """The place it goes to; a person of the agency by his name."""
    state = found.state
    if state.to:
        return organisation.agency_names({int(state.to)}).get(int(state.to), "")
    person = organisation.names({int(state.receiver)}).get(int(state.receiver), "") if state.receiver else ""
    place = people.texts(found.id).get(int(state.place), "") if state.place else ""
    return ", ".join(filter(None, (person, place)))
