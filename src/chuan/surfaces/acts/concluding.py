"""How a nonconformity ends: judged by the data at the moment of concluding, by the head in writing, again by night."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.rules.wire.shapes import LONE_OUTCOME
from chuan.events.corrections.rules import events as e
from chuan.events.corrections.rules.state import ACT, AGAIN, EFFECT, EFFECTIVE
from chuan.events.corrections.services import corrections
from chuan.events.corrections.services.corrections import Nonconformity
from chuan.events.dossiers.services import people
from chuan.surfaces.acts.asking import me
from chuan.surfaces.acts.correcting import found_for, stepped
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.acts.effectiveness import verdict

OVERRIDE = "quality.override"
_LONG = 20


def ready(
    actor: Actor, stream: int, checker: int, seen: int | None = None, key: UUID | None = None
) -> Nonconformity:
    """Every action is done: to whoever checks the effect, with what the data say already."""
    move = Move(ACT, LONE_OUTCOME, {EFFECT: checker})
    return stepped(actor, stream, move, seen, key, lambda: _judged(stream))


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
    return stepped(actor, stream, move, seen, key, lambda: _judged(stream))


def override(
    actor: Actor, stream: int, conclusion: str, words: str, seen: int | None = None, key: UUID | None = None
) -> Nonconformity:
    """The head of the agency concludes otherwise than the data, in writing; what they said stays in sight."""
    found_for(actor, stream, OVERRIDE)
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


def _judged(stream: int) -> tuple[e.Judged, ...]:
    found = corrections.load(stream)
    judged = verdict(found, found.now)
    return (judged,) if judged is not None else ()
