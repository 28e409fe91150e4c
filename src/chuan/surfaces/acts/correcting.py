"""A nonconformity between confirming and the last action done: who may, and what comes with each step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import check
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.rules.wire.shapes import LONE_OUTCOME
from chuan.events.corrections.rules import events as e
from chuan.events.corrections.rules.state import (
    ACT,
    CAUSE,
    CONFIRM,
    CONFIRMED,
    REJECTED,
)
from chuan.events.corrections.services import corrections
from chuan.events.corrections.services.corrections import MATTERS, Nonconformity
from chuan.events.dossiers.services import people
from chuan.surfaces.acts import courses
from chuan.surfaces.acts.asking import clock, me
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.acts.effectiveness import watchable

CONFIRM_ACT = "quality.confirm"
_SHORT = 5


@dataclass(frozen=True, slots=True)
class Cause:
    """Why it happened, in code and words; what was put right at once."""

    cause: str
    words: str
    correction: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A corrective action: who, until when, what."""

    owner: int
    due: date
    words: str


def confirm(
    actor: Actor, stream: int, measure: str, owner: int, note: str = "", seen: int | None = None,
    key: UUID | None = None,
) -> Nonconformity:  # fmt: skip
    """It is a nonconformity: by which measure it will be judged, and who answers for putting it right."""
    found = found_for(actor, stream, CONFIRM_ACT)
    if measure and not watchable(measure, found.state.detector):
        raise Refused(refuse("invalid", "corrections.measure_unknown", "measure"))
    procedure, unit = _subject(found.state.subject)
    watched = e.Watched(measure, procedure, Id(unit))
    move = Move(CONFIRM, CONFIRMED, {CAUSE: owner}, note)
    return stepped(actor, stream, move, seen, key, lambda: (watched,))


def reject(
    actor: Actor, stream: int, reason: str, note: str = "", seen: int | None = None, key: UUID | None = None
) -> Nonconformity:
    """It is none: with a coded reason, counted for the detector."""
    found_for(actor, stream, CONFIRM_ACT)
    return stepped(actor, stream, Move(CONFIRM, REJECTED, {}, note), seen, key, lambda: (e.Rejected(reason),))


def explain(
    actor: Actor, stream: int, why: Cause, seen: int | None = None, key: UUID | None = None
) -> Nonconformity:
    """The cause, and what was put right at once; the same person goes on to act."""
    words, correction = said(why.words, "words"), said(why.correction, "correction")

    def facts() -> tuple[e.CauseFound, ...]:
        return (
            e.CauseFound(why.cause, people.keep_text(stream, words), people.keep_text(stream, correction)),
        )

    move = Move(CAUSE, LONE_OUTCOME, {ACT: actor.official})
    return stepped(actor, stream, move, seen, key, facts)


def plan(
    actor: Actor, stream: int, action: Plan, seen: int | None = None, key: UUID | None = None
) -> Nonconformity:
    """A corrective action with its owner and limit, by whoever has the step."""
    found = found_for(actor, stream, courses.STEP)
    words = said(action.words, "words")
    if actor.official != found.state.course.holder(ACT):
        raise Refused(refuse("not_yours", "corrections.not_your_action"))
    fit = {one.official for one in courses.candidates(found.agency, "owner", found.now)}
    if action.owner not in fit:
        raise Refused(refuse("invalid", "acts.not_for_duty", "owner", step=""))

    def act() -> Nonconformity:
        planned = e.Planned(0, Id(action.owner), action.due, people.keep_text(stream, words))
        return corrections.plan(stream, (planned,), Who(me(actor), key=key), seen)

    return store.once(key, act, corrections.load)


def acted(
    actor: Actor, stream: int, number: int, since: date, words: str, seen: int | None = None,
    key: UUID | None = None,
) -> Nonconformity:  # fmt: skip
    """An action was carried out and works from that day on; its owner says so."""
    found_for(actor, stream, courses.VIEW)
    read = said(words, "words")

    def act() -> Nonconformity:
        done = e.Acted(number, since, people.keep_text(stream, read))
        return corrections.acted(stream, done, Who(me(actor), key=key), seen)

    return store.once(key, act, corrections.load)


def cancel(
    actor: Actor, stream: int, number: int, reason: str, seen: int | None = None, key: UUID | None = None
) -> Nonconformity:
    """A planned action will not be carried out, with the reason."""
    found_for(actor, stream, courses.VIEW)
    read = said(reason, "reason")

    def act() -> Nonconformity:
        gone = e.Cancelled(number, people.keep_text(stream, read))
        return corrections.cancel(stream, gone, Who(me(actor), key=key), seen)

    return store.once(key, act, corrections.load)


def stepped(
    actor: Actor, stream: int, move: Move, seen: int | None, key: UUID | None,
    facts: Callable[[], tuple[Any, ...]],
) -> Nonconformity:  # fmt: skip
    """End a step; what comes with it is read and kept in the same transaction."""

    def act() -> Nonconformity:
        return courses.step(MATTERS, actor, stream, move, seen, key, facts())

    return store.once(key, act, corrections.load)


def found_for(actor: Actor, stream: int, act: str) -> Nonconformity:
    """The matter, if this person may see it and do ``act`` to it."""
    found: Nonconformity = courses.seen(actor, corrections.KIND, stream)
    if refusal := check(actor, act, courses.thing(found), clock(), see=courses.VIEW):
        raise Refused(refusal)
    return found


def _subject(subject: str) -> tuple[str, int]:
    """(procedure, unit) that a signal speaks of."""
    kind, _, name = subject.partition(":")
    return (name if kind == "procedure" else ""), (int(name) if kind == "unit" and name.isdecimal() else 0)


def said(text: str, field: str) -> str:
    """What was typed, with enough in it; ``Refused`` beside its field otherwise."""
    read = text.strip()
    if len(read) < _SHORT:
        raise Refused(refuse("invalid", "corrections.words_missing", field))
    return read
