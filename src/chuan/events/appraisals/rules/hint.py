"""A hint of what one could learn, dismissed with a reason; a new one begins from what happens later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse

_NEVER = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class HintDismissed:
    """By the person or who is in charge of him; ``hint`` is what makes its cases alike."""

    official: Id
    unit: Id
    hint: str
    reason: Id


KINDS = (HintDismissed,)


@dataclass(frozen=True, slots=True)
class State:
    official: Id = Id(0)
    unit: Id = Id(0)
    hint: str = ""
    at: datetime = _NEVER


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if not isinstance(event, HintDismissed):
        return state
    return State(event.official, event.unit, event.hint, happened.at)


def dismiss(official: Id, unit: Id, hint: str, reason: Id | None) -> tuple[HintDismissed] | Refusal:
    """Never without a reason."""
    if reason is None:
        return refuse("invalid", "appraisals.reason", "reason")
    return (HintDismissed(official, unit, hint, reason),)
