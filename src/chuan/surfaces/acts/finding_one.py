"""A code typed or scanned -> the dossier, or one sentence that says why not."""

from __future__ import annotations

from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import may
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.rules.codes import parse, spellings
from chuan.events.dossiers.services.dossiers import by_secret, load
from chuan.readings.deadlines.queries.public import stream_of
from chuan.surfaces.acts.asking import thing
from chuan.surfaces.acts.overseeing import VIEW, bar

FIELD = "ma"


def find(actor: Actor, text: str, at: datetime) -> int:
    """The stream of the dossier with this code (or the address printed beside it); ``Refused`` where it is not shown."""
    stream = _named(text, at)
    dossier = load(stream)
    if not may(actor, VIEW, thing(dossier), at):
        bar(actor, stream, dossier.agency, at)
        raise Refused(_beyond(actor, at))
    return stream


def _named(text: str, at: datetime) -> int:
    last = text.strip().rstrip("/").rsplit("/", 1)[-1]
    ways = (stream_of(way) for way in spellings(last))
    stream = next((one for one in ways if one), None) or (by_secret(last) if "/" in text else None)
    if stream is not None:
        return stream
    code = parse(last)
    if code is None:
        raise Refused(refuse("invalid", "acts.no_code", FIELD, text=last[:40]))
    if organisation.agency_by_code(code.agency, at) is None:
        raise Refused(refuse("missing", "acts.code_elsewhere", FIELD, agency=code.agency))
    raise Refused(refuse("missing", "acts.code_unknown", FIELD, code=last[:40]))


def _beyond(actor: Actor, at: datetime) -> Refusal:
    """Why somebody does not see it: the mandate's days or agencies, else the reach of the post."""
    found = next(iter(actor.mandates), None)
    if found is None:
        return refuse("not_yours", "acts.code_beyond", FIELD)
    day = local(at).date()
    said = Reason.of("reads.mandate_beyond") if found.live(day) else found.standing(day)
    return Refusal("not_yours", said, FIELD)
