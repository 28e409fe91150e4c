"""What may be done to a review, and what must hold before a step of it may end."""

from __future__ import annotations

from datetime import date

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.procedures.rules.course_orders import EndStep
from chuan.events.reviews.rules import events as e
from chuan.events.reviews.rules.inputs import INPUTS, TYPED
from chuan.events.reviews.rules.review import ENOUGH, OUTCOMES, State

Made = tuple[e.Event, ...] | Refusal


def gather(state: State, figures: tuple[e.Figure, ...]) -> Made:
    """Fill what data can fill; until the meeting is held."""
    return _frozen(state) or (e.Gathered(figures),)


def note(state: State, key: str, text: Id | None) -> Made:
    """Type an input that no data answers."""
    if (frozen := _frozen(state)) is not None:
        return frozen
    if key not in INPUTS or INPUTS[key].how != TYPED:
        return refuse("invalid", "reviews.computed")
    return (e.Noted(key, text),) if text else refuse("invalid", "reviews.text", "text")


def hold(state: State, sha256: str, actor: Id) -> Made:
    """The leader holds the meeting: what lies before it is frozen."""
    if state.course.holder("meet") is None:
        return refuse("not_now", "reviews.not_meeting")
    if state.course.holder("meet") != actor:
        return refuse("not_yours", "reviews.leader_only")
    return _frozen(state) or _unready(state) or (e.Held(sha256),)


def decide(state: State, key: str, outcome: str, words: Id | None, actor: Id) -> Made:
    """What the meeting says of an input; anything but "enough" is said in words."""
    if (wrong := _not_in_meeting(state, actor)) is not None:
        return wrong
    if key not in INPUTS or outcome not in OUTCOMES:
        return refuse("invalid", "reviews.outcome", "outcome")
    if outcome != ENOUGH and words is None:
        return refuse("invalid", "reviews.note", "note")
    return (e.Decided(key, outcome, words),)


def resolve(state: State, key: str, owner: Id, due: date, matter: Id, today: date, actor: Id) -> Made:
    """A decision with its owner and its day."""
    if (wrong := _not_in_meeting(state, actor)) is not None:
        return wrong
    if key not in INPUTS:
        return refuse("invalid", "reviews.outcome", "input")
    if due <= today:
        return refuse("invalid", "reviews.due", "due")
    return (e.Resolved(len(state.resolved) + 1, key, matter, owner, due),)


def number(state: State, wanted: e.Numbered) -> Made:
    """Once; made again the minutes keep theirs."""
    return () if state.numbered else (wanted,)


def minute(state: State, sha256: str, actor: Id) -> Made:
    """The minutes, once every input is decided about."""
    return _not_in_meeting(state, actor) or _undecided(state) or (e.Minuted(sha256),)


def gate(state: State, order: EndStep) -> Refusal | None:
    """What must hold before a step of the walk may end."""
    if order.step == "prepare":
        return _unready(state)
    if not state.pack:
        return refuse("not_now", "reviews.not_held")
    return _undecided(state) or (None if state.minutes else refuse("not_now", "reviews.no_minutes"))


def _frozen(state: State) -> Refusal | None:
    if state.course.status != "open":
        return refuse("closed", "reviews.over")
    return refuse("closed", "reviews.frozen") if state.pack else None


def _unready(state: State) -> Refusal | None:
    if not state.gathered:
        return refuse("not_now", "reviews.gather_first")
    if state.unwritten:
        return refuse("not_now", "reviews.unwritten", names=_names(state.unwritten))
    return None


def _undecided(state: State) -> Refusal | None:
    if not state.undecided:
        return None
    return refuse(
        "not_now", "reviews.undecided", count=len(state.undecided), names=_names(state.undecided[:3])
    )


def _not_in_meeting(state: State, actor: Id) -> Refusal | None:
    if not state.pack or state.course.holder("meet") is None:
        return refuse("not_now", "reviews.not_held")
    return None if state.course.holder("meet") == actor else refuse("not_yours", "reviews.leader_only")


def _names(keys: tuple[str, ...]) -> str:
    return ", ".join(INPUTS[key].name.lower() for key in keys)
