"""Matters of the quality system: who may be named for a step, and a step ended, given on, the matter annulled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Standing, Who
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Thing
from chuan.definitions.organisation.rules.duties import fits
from chuan.definitions.organisation.rules.people import Actor, Person
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.course import Course, Holders
from chuan.definitions.procedures.rules.course_orders import EndStep
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.services.matters import Matters
from chuan.events.dossiers.services import people
from chuan.surfaces.acts.asking import clock, demand, me

VIEW, STEP, MANAGE = "quality.view", "quality.step", "quality.manage"


@dataclass(frozen=True, slots=True)
class Move:
    """What a person orders at a step: its outcome, who takes the steps that open, and a note."""

    step: str
    outcome: str
    to: Mapping[str, int] = field(default_factory=dict)
    note: str = ""


def thing(found: Standing[Any]) -> Thing:
    """A matter as authority sees it: its agency, and everybody who has or had a step of it."""
    course: Course = found.state.course
    return Thing(found.agency, 0, tuple(int(official) for official in course.people))


def seen(actor: Actor, kind: Any, stream: int, act: str = VIEW) -> Standing[Any]:
    """A matter, if ``actor`` may do ``act`` to it; ``Refused`` as missing where it is out of sight."""
    found: Standing[Any] = kind.load(stream)
    demand(actor, act, thing(found), clock())
    return found


def title(stream: int, words: str) -> Id:
    """What a matter is called, kept beside its events; ``Refused`` where it is called nothing."""
    if not words.strip():
        raise Refused(refuse("invalid", "acts.matter_title", field="title"))
    return people.keep_text(stream, words)


def candidates(agency: int, duty: str, at: datetime) -> tuple[Person, ...]:
    """Who may be named for a duty at an agency, by name; one row a person."""
    return fit_for(duty, staff(agency, at))


def staff(agency: int, at: datetime) -> tuple[Person, ...]:
    """Everybody with a post of his own at an agency, one row a post; asked once where several duties are looked for."""
    found = organisation.officials(EVERYTHING, at, agency=agency)
    return tuple(one for one in found if not one.substitute)


def fit_for(duty: str, people: Sequence[Person]) -> tuple[Person, ...]:
    """Those of the people who may be named for a duty, by unit and name; one row a person."""
    fit = {one.official: one for one in reversed(people) if fits(duty, one.roles)}
    return tuple(sorted(fit.values(), key=lambda one: (one.unit_name, one.name)))


def starter(actor: Actor, agency: int, duty: str, at: datetime, nobody: str) -> Id:
    """Who has the first step: who begins it where he is fit for its duty, else the first who is; ``Refused(nobody)``."""
    fit = [one.official for one in candidates(agency, duty, at)]
    if not fit:
        raise Refused(refuse("not_now", nobody))
    return Id(actor.official if actor.official in fit else fit[0])


def named(agency: int, definition: Procedure, to: Mapping[str, int], at: datetime) -> Holders:
    """The people an order names, each fit for the duty of the step; ``Refused`` for one who is not."""
    chosen = tuple((key, Id(official)) for key, official in sorted(to.items()) if official)
    people = staff(agency, at) if chosen else ()
    for key, official in chosen:
        step = definition.step(key)
        fit = fit_for(step.role, people) if step else ()
        if step is None or official not in {one.official for one in fit}:
            raise Refused(
                refuse("invalid", "acts.not_for_duty", field=f"to-{key}", step=step.name if step else key)
            )
    return chosen


def step(
    matters: Matters[Any], actor: Actor, stream: int, move: Move, seen_at: int | None = None,
    key: UUID | None = None, facts: Sequence[Any] = (), at: datetime | None = None,
) -> Standing[Any]:  # fmt: skip
    """End a step of one's own; ``facts`` are the context's events that come with it. Once for a key.

    ``at``: when it was done, where it is written later.
    """

    def act() -> Standing[Any]:
        found = seen(actor, matters.kind, stream, STEP)
        definition = procedures.procedure(found.state.course.edition)
        to = named(found.agency, definition, move.to, found.now)
        order = EndStep(move.step, move.outcome, to, people.keep_words(stream, move.note))
        return matters.step(stream, order, Who(me(actor), at=at, key=key), seen_at, facts)

    return store.once(key, act, matters.kind.load)


def give(
    matters: Matters[Any], actor: Actor, stream: int, key_of_step: str, official: int, reason: str,
    key: UUID | None = None,
) -> Standing[Any]:  # fmt: skip
    """Give an open step to another who is fit for it, with a reason."""

    def act() -> Standing[Any]:
        found = seen(actor, matters.kind, stream, MANAGE)
        definition = procedures.procedure(found.state.course.edition)
        ((_, holder),) = named(found.agency, definition, {key_of_step: official}, found.now) or (
            (None, Id(0)),
        )
        words = people.keep_words(stream, reason)
        return matters.give(stream, key_of_step, holder, words, Who(me(actor), key=key))

    return store.once(key, act, matters.kind.load)


def drop(
    matters: Matters[Any], actor: Actor, stream: int, reason: str, key: UUID | None = None
) -> Standing[Any]:
    """Annul a matter, with a reason."""

    def act() -> Standing[Any]:
        seen(actor, matters.kind, stream, MANAGE)
        return matters.drop(stream, people.keep_words(stream, reason), Who(me(actor), key=key))

    return store.once(key, act, matters.kind.load)
