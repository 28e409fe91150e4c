"""Judgements: one's own rating first, then that of who is in charge, a new one beside the last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.spans import parsed
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor, Person
from chuan.events.appraisals.rules import judgement
from chuan.events.appraisals.rules.judgement import State
from chuan.events.appraisals.rules.judgement_events import Begun, Rating
from chuan.events.appraisals.services import judgements
from chuan.events.appraisals.services.judgements import Judgement
from chuan.events.dossiers.services import people
from chuan.surfaces.acts.asking import clock, me
from chuan.surfaces.acts.charging import under


@dataclass(frozen=True, slots=True)
class Given:
    """Points given for a criterion of ``most``, with reason and evidence in words."""

    criterion: str
    points: Decimal
    most: Decimal
    reason: str = ""
    evidence: str = ""


def rate_self(
    actor: Actor, period: str, given: Sequence[Given], key: UUID | None = None, at: datetime | None = None
) -> Judgement:
    """One's own rating of a period."""
    person = organisation.person(actor.official, clock())
    if person is None:
        raise Refused(refuse("not_now", "acts.no_post"))

    def decide(state: State, ratings: tuple[Rating, ...], _: Id | None) -> Any:
        return judgement.rate_self(state, me(actor), ratings)

    return _said(actor, person, period, given, "", decide, key, at)


def judge(
    actor: Actor, official: int, period: str, given: Sequence[Given], reason: str = "",
    key: UUID | None = None, at: datetime | None = None,
) -> Judgement:  # fmt: skip
    """The rating that counts, of somebody one is in charge of; ``reason`` where it takes the place of another."""

    def decide(state: State, ratings: tuple[Rating, ...], why: Id | None) -> Any:
        return judgement.judge(state, me(actor), ratings, why)

    return _said(actor, under(actor, official), period, given, reason, decide, key, at)


def _said(
    actor: Actor, person: Person, period: str, given: Sequence[Given], reason: str,
    decide: Callable[[State, tuple[Rating, ...], Id | None], Any], key: UUID | None, at: datetime | None,
) -> Judgement:  # fmt: skip
    if parsed(period) is None:
        raise Refused(refuse("invalid", "appraisals.bad_period", "period"))
    who = Who(me(actor), at=at, key=key)

    def act() -> Judgement:
        stream = _stream(person, period, Who(me(actor), at=at))
        ratings = tuple(_rating(stream, one) for one in given)
        why = people.keep_words(stream, reason)
        made = judgements.DOOR.more(stream, lambda state, _: decide(state, ratings, why), who)
        words = {one.criterion: one.reason.strip() for one in given}
        judgements.rated(made, words, own=person.official == actor.official)
        return made

    return store.once(key, act, judgements.load)


def _stream(person: Person, period: str, who: Who) -> int:
    """The judgement of a person in a period, begun by whoever speaks first."""
    found = judgements.stream_of(person.agency, person.official, period)
    if found is not None:
        return found
    begun = Begun(Id(person.official), Id(person.unit), period)
    made = judgements.DOOR.begin(new_id(), person.agency, (begun,), who)
    judgements.begun(made)
    return made.id


def _rating(stream: int, one: Given) -> Rating:
    reason, evidence = people.keep_words(stream, one.reason), people.keep_words(stream, one.evidence)
    return Rating(one.criterion, one.points, one.most, reason, evidence)
