"""A citizen rates a dossier by its receipt, once; a low vote is explained by who answers for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.db import IntegrityError

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.feedback.imports.scheme import shipped
from chuan.events.feedback.rules import events as e
from chuan.events.feedback.rules.ballot import scored, voted_already
from chuan.events.feedback.rules.explanation import needed
from chuan.events.feedback.rules.opening import Served, not_open
from chuan.events.feedback.services import ballots, words
from chuan.events.feedback.services.ballots import Ballot
from chuan.surfaces.acts import courses, serving
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.explaining import ask


@dataclass(frozen=True, slots=True)
class Vote:
    """What the citizen chose and wrote, on which device; ``signed``: an official signed in on it, 0 nobody."""

    channel: str
    scores: Mapping[str, int] = field(default_factory=dict)
    text: str = ""
    device: str = ""
    signed: int = 0


def closed(found: Dossier) -> Refusal | None:
    """Why this dossier is not rated now: too early, too late, or rated already; None where it may be."""
    state = found.state
    served = Served(state.status, state.ended, state.supplements, own=state.parent is None)
    shut = not_open(served, clock(), shipped().open_days)
    at = None if shut else ballots.voted_at(found.id)
    return voted_already(at) if at else shut


def vote(dossier: int, given: Vote, key: UUID | None = None) -> Ballot:
    """One vote by whoever holds the receipt of this dossier; of two at one moment the database refuses one."""
    found = dossiers.load(dossier)
    try:
        return store.once(key, lambda: _cast(found, given, key), ballots.load)
    except IntegrityError as second:
        at = ballots.voted_at(dossier)
        raise Refused(voted_already(at) if at else refuse("stale", "store.stale")) from second


def _cast(found: Dossier, given: Vote, key: UUID | None) -> Ballot:
    shut, scheme = closed(found), shipped()
    if shut is not None:
        raise Refused(shut)
    scores = scored(scheme, given.scores)
    if isinstance(scores, Refusal):
        raise Refused(scores)
    staff, stream = courses.staff(found.agency, clock()), new_id()
    known = (*serving.citizens(found), *(one.name for one in staff))
    voted = e.Voted(
        Id(found.id),
        given.channel,
        scores,
        serving.team(found, staff),
        words.keep(stream, given.text[: scheme.words], known),
        given.device,
        Id(given.signed) if given.signed else None,
    )
    made = ballots.cast(stream, found.agency, voted, Who(key=key))
    if needed(scheme, made.state.lowest.points):
        ask(found, made, staff)
    return made
