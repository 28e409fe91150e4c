"""A nonconformity from report to closing: who may, what comes with each step, measured facts riding in the order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Thing, check
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.rules.wire.shapes import LONE_OUTCOME
from chuan.events.corrections.rules import events as e
from chuan.events.corrections.rules.state import (
    ACT,
    AGAIN,
    CAUSE,
    CONFIRM,
    CONFIRMED,
    EFFECT,
    EFFECTIVE,
    REJECTED,
)
from chuan.events.corrections.services import corrections, keys
from chuan.events.corrections.services.corrections import MATTERS, Nonconformity
from chuan.events.dossiers.services import dossiers, people
from chuan.readings.deadlines.queries.public import stream_of
from chuan.surfaces.acts import courses, hearing
from chuan.surfaces.acts.asking import allows, clock, demand, me, thing
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.acts.effectiveness import verdict, watchable

REPORT, CONFIRM_ACT, OVERRIDE = "quality.report", "quality.confirm", "quality.override"
_SHORT, _LONG = 5, 20


@dataclass(frozen=True, slots=True)
class Report:
    """What a person saw: in words, at which unit, with which dossier where there is one."""

    words: str
    unit: int = 0
    dossier: int | None = None


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


def report(actor: Actor, seen: Report, key: UUID | None = None) -> Nonconformity:
    """Anybody in the agency reports what he saw; it waits for who confirms."""
    at = clock()
    demand(actor, REPORT, Thing(actor.agency), at)
    words = _words(seen.words, "words")
    holder = hearing.confirmer(actor.agency, at)
    if not holder:
        raise Refused(refuse("not_now", "corrections.nobody_confirms"))

    def act() -> Nonconformity:
        stream = new_id()
        kept = people.keep_text(stream, words)
        dossier = Id(seen.dossier) if seen.dossier else None
        fact = e.Reported(kept, dossier, Id(seen.unit) if seen.unit else None)
        return corrections.begin(stream, actor.agency, kept, Id(holder), Who(me(actor), key=key), fact)

    return store.once(key, act, corrections.load)


def open_waiting(actor: Actor, signal: tuple[str, str, str], key: UUID | None = None) -> Nonconformity:
    """A person opens a waiting signal before its turn."""
    at = clock()
    demand(actor, CONFIRM_ACT, Thing(actor.agency), at)

    def act() -> Nonconformity:
        keys.held(actor.agency, signal, at)
        found = keys.waiting_one(actor.agency, signal)
        if found is None:
            raise Refused(refuse("missing", "corrections.no_waiting"))
        stream = hearing.opened_by(actor.agency, found, at, Who(me(actor), key=key))
        if not stream:
            raise Refused(refuse("not_now", "corrections.nobody_confirms"))
        return corrections.load(stream)

    return store.once(key, act, corrections.load)


def confirm(
    actor: Actor, stream: int, measure: str, owner: int, note: str = "", seen: int | None = None,
    key: UUID | None = None,
) -> Nonconformity:  # fmt: skip
    """It is a nonconformity: by which measure it will be judged, and who answers for putting it right."""
    found = _found(actor, stream, CONFIRM_ACT)
    if measure and not watchable(measure, found.state.detector):
        raise Refused(refuse("invalid", "corrections.measure_unknown", "measure"))
    procedure, unit = _subject(found.state.subject)
    watched = e.Watched(measure, procedure, Id(unit))
    move = Move(CONFIRM, CONFIRMED, {CAUSE: owner}, note)
    return _stepped(actor, stream, move, seen, key, lambda: (watched,))


def reject(
    actor: Actor, stream: int, reason: str, note: str = "", seen: int | None = None, key: UUID | None = None
) -> Nonconformity:
    """It is none: with a coded reason, counted for the detector."""
    _found(actor, stream, CONFIRM_ACT)
    return _stepped(
        actor, stream, Move(CONFIRM, REJECTED, {}, note), seen, key, lambda: (e.Rejected(reason),)
    )


def explain(
    actor: Actor, stream: int, why: Cause, seen: int | None = None, key: UUID | None = None
) -> Nonconformity:
    """The cause, and what was put right at once; the same person goes on to act."""
    words, correction = _words(why.words, "words"), _words(why.correction, "correction")

    def facts() -> tuple[e.CauseFound, ...]:
        return (
            e.CauseFound(why.cause, people.keep_text(stream, words), people.keep_text(stream, correction)),
        )

    move = Move(CAUSE, LONE_OUTCOME, {ACT: actor.official})
    return _stepped(actor, stream, move, seen, key, facts)


def plan(
    actor: Actor, stream: int, action: Plan, seen: int | None = None, key: UUID | None = None
) -> Nonconformity:
    """A corrective action with its owner and limit, by whoever has the step."""
    found = _found(actor, stream, courses.STEP)
    words = _words(action.words, "words")
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
    _found(actor, stream, courses.VIEW)
    read = _words(words, "words")

    def act() -> Nonconformity:
        done = e.Acted(number, since, people.keep_text(stream, read))
        return corrections.acted(stream, done, Who(me(actor), key=key), seen)

    return store.once(key, act, corrections.load)


def cancel(
    actor: Actor, stream: int, number: int, reason: str, seen: int | None = None, key: UUID | None = None
) -> Nonconformity:
    """A planned action will not be carried out, with the reason."""
    _found(actor, stream, courses.VIEW)
    read = _words(reason, "reason")

    def act() -> Nonconformity:
        gone = e.Cancelled(number, people.keep_text(stream, read))
        return corrections.cancel(stream, gone, Who(me(actor), key=key), seen)

    return store.once(key, act, corrections.load)


def ready(
    actor: Actor, stream: int, checker: int, seen: int | None = None, key: UUID | None = None
) -> Nonconformity:
    """Every action is done: to whoever checks the effect, with what the data say already."""
    move = Move(ACT, LONE_OUTCOME, {EFFECT: checker})
    return _stepped(actor, stream, move, seen, key, lambda: _judged(stream))


def conclude(
    actor: Actor,
    stream: int,
    *,
    effective: bool,
    note: str = "",
    seen: int | None = None,
    key: UUID | None = None,
) -> Nonconformity:
    """Closed as effective, or back to the cause; the data are asked once more in the same moment."""
    move = Move(EFFECT, EFFECTIVE if effective else AGAIN, {}, note)
    return _stepped(actor, stream, move, seen, key, lambda: _judged(stream))


def override(
    actor: Actor, stream: int, conclusion: str, words: str, seen: int | None = None, key: UUID | None = None
) -> Nonconformity:
    """The head of the agency concludes otherwise than the data, in writing; what they said stays in sight."""
    _found(actor, stream, OVERRIDE)
    read = " ".join(words.split())
    if len(read) < _LONG:
        raise Refused(refuse("invalid", "corrections.override_words", "words"))

    def act() -> Nonconformity:
        wanted = e.Overridden(conclusion, people.keep_text(stream, read))
        return corrections.override(stream, wanted, Who(me(actor), key=key), seen)

    return store.once(key, act, corrections.load)


def rejudge(stream: int, at: datetime) -> bool:
    """The machine looks at the data again; whether they say something else now."""
    found = corrections.load(stream)
    judged = verdict(found, at)
    return judged is not None and corrections.judged(stream, judged, Who()).seq > found.seq


def dossier_of(actor: Actor, code: str) -> int | None:
    """The dossier a report names by its code, if this person may see it; None for no code."""
    if not code.strip():
        return None
    found = stream_of(code.strip())
    if found is None or not allows(actor, "dossiers.view", thing(dossiers.load(found)), clock()):
        raise Refused(refuse("invalid", "corrections.no_dossier", "dossier", code=code.strip()))
    return found


def _stepped(
    actor: Actor, stream: int, move: Move, seen: int | None, key: UUID | None,
    facts: Callable[[], tuple[Any, ...]],
) -> Nonconformity:  # fmt: skip
    """End a step; what comes with it is read and kept in the same transaction."""

    def act() -> Nonconformity:
        return courses.step(MATTERS, actor, stream, move, seen, key, facts())

    return store.once(key, act, corrections.load)


def _judged(stream: int) -> tuple[e.Judged, ...]:
    found = corrections.load(stream)
    judged = verdict(found, found.now)
    return (judged,) if judged is not None else ()


def _found(actor: Actor, stream: int, act: str) -> Nonconformity:
    """The matter, if this person may see it and do ``act`` to it."""
    found: Nonconformity = courses.seen(actor, corrections.KIND, stream)
    if refusal := check(actor, act, courses.thing(found), clock(), see=courses.VIEW):
        raise Refused(refusal)
    return found


def _subject(subject: str) -> tuple[str, int]:
    """(procedure, unit) that a signal speaks of."""
    kind, _, name = subject.partition(":")
    return (name if kind == "procedure" else ""), (int(name) if kind == "unit" and name.isdigit() else 0)


def _words(text: str, field: str) -> str:
    read = text.strip()
    if len(read) < _SHORT:
        raise Refused(refuse("invalid", "corrections.words_missing", field))
    return read
