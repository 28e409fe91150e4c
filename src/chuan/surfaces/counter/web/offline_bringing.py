"""One reception a browser brings: opened, read as the ordinary page reads it, taken in or kept for a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.text import storable
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.services.people import Party
from chuan.events.offline.rules.working import Brought
from chuan.events.offline.services import sealed
from chuan.events.offline.services.devices import Device
from chuan.surfaces.acts.offline_bringing import Bringing, demand_here, device_of, late_words, take_in
from chuan.surfaces.acts.offline_settling import keep
from chuan.surfaces.acts.reception import Reception
from chuan.surfaces.counter.web import reading
from chuan.surfaces.counter.web.offline import refused_as_plain, said_in
from chuan.surfaces.counter.web.place import place_of
from chuan.surfaces.counter.web.reading import Read

_NUMBERS, _IDS = 2**31, 2**63


@require_POST
def bring(request: HttpRequest) -> JsonResponse:
    """Received under its number, or kept with why; anything else leaves it with the browser to be sent again."""
    actor = place_of(request).actor
    try:
        said = said_in(request)
        device = device_of(actor, str(said.get("token", "")))
        words = sealed.opened(device.key, said.get("sealed") or {}, str(said.get("key")))
        wanted, typed, errors = _read(said, words)
        demand_here(actor, device, wanted)
        if errors:
            return _kept(actor, device, wanted, typed, errors)
        return _taken(actor, device, wanted, typed)
    except Refused as refused:
        return refused_as_plain(refused)


def _taken(actor: Actor, device: Device, wanted: Bringing, typed: Mapping[str, str]) -> JsonResponse:
    try:
        dossier = take_in(device, wanted)
    except Refused as refused:
        if any(one.reason.key.startswith("store.") for one in refused.refusals):
            raise  # somebody was faster: the browser sends it again
        return _kept(actor, device, wanted, typed, [sentence(one.reason) for one in refused.refusals])
    href = reverse("counter:dossier", args=[dossier.id])
    return JsonResponse({"state": "received", "code": dossier.state.code, "href": href})


def _kept(
    actor: Actor, device: Device, wanted: Bringing, typed: Mapping[str, str], why: list[str]
) -> JsonResponse:
    arrival = keep(actor, device, wanted, typed, why)
    href = reverse("counter:offline_one", args=[arrival.key])
    return JsonResponse({"state": "waiting", "why": arrival.sentences, "href": href})


def _read(said: Mapping[str, Any], words: Mapping[str, Any]) -> tuple[Bringing, dict[str, str], list[str]]:
    """What was brought, what was typed, and a sentence for everything in it that cannot be read."""
    try:
        at, since = moment(words["at"]), moment(words["since"])
        promised = moment(words["promised"]) if words["promised"] else None
        sent = datetime.fromtimestamp(int(said["sent"]) / 1000, UTC)
        brought = Brought(at, sent, storable(str(words["edition"])), promised, int(words["fee"]))
        typed = {storable(str(name)): storable(str(value)) for name, value in words["typed"].items()}
        key, day = UUID(str(said["key"])), date.fromisoformat(str(said["day"]))
        number, code = _small(said["number"], _NUMBERS), storable(str(words["code"])[:40])
        agency = _small(words["agency"], _IDS)
    except (AttributeError, KeyError, OverflowError, TypeError, ValueError):
        raise Refused(refuse("invalid", "offline.unreadable")) from None
    typed |= {"late-at": f"{local(at):%d/%m/%Y %H:%M}", "late-reason": late_words(since)}
    form, errors = _form(agency, code, typed, at)
    return Bringing(key, day, number, form, brought), typed, errors


def _form(agency: int, code: str, typed: Mapping[str, str], at: datetime) -> tuple[Reception, list[str]]:
    bare = Reception(agency, code, "", Party(""), ())
    try:
        adopted = procedures.adopted(agency, code, local(at).date())
    except Refused as refused:
        return bare, [sentence(one.reason) for one in refused.refusals]
    read = Read(typed)
    form = reading.reception(read, agency, adopted.procedure)
    return replace(form, channel="direct"), list(dict.fromkeys(read.errors.values()))


def _small(number: Any, most: int) -> int:
    """A whole number of a table's column; ValueError for any other."""
    read = int(number)
    if not 0 < read < most:
        raise ValueError(number)
    return read


def moment(minute: Any) -> datetime:
    """A moment from whole minutes since 1970."""
    return datetime.fromtimestamp(int(minute) * 60, UTC)
