"""A look-up of one paper at one reception, and why the paper was asked all the same."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.lookups.rules.events import AskedAnyway, Event, LookedUp

FOUND, ABSENT, WRONG = "found", "absent", "wrong"
OUTCOMES = (FOUND, ABSENT, WRONG)
INCIDENT, BROUGHT = "incident", "brought"
GROUNDS = (INCIDENT, WRONG, ABSENT, BROUGHT)
"""Sự cố, dữ liệu sai, không có dữ liệu, công dân tự mang đến."""


@dataclass(frozen=True, slots=True)
class State:
    """What a stream holds: the look-up, and the ground where the paper was asked."""

    looked: LookedUp | None = None
    asked: AskedAnyway | None = None


def decide(state: State) -> tuple[Event, ...] | Refusal:
    """The events that keep this, or why it may not stand."""
    looked, asked = state.looked, state.asked
    made: tuple[Event, ...] = tuple(one for one in (looked, asked) if one is not None)
    if looked is not None and looked.outcome not in OUTCOMES:
        return refuse("invalid", "lookups.no_such_outcome", field=f"look-{looked.paper}")
    return (asked and _asked(asked, looked)) or made


def _asked(asked: AskedAnyway, looked: LookedUp | None) -> Refusal | None:
    """Why the paper may not be asked on this ground."""
    field = f"ground-{asked.paper}"
    if asked.ground not in GROUNDS:
        return refuse("invalid", "lookups.no_ground", field=field)
    if asked.ground in (WRONG, ABSENT) and (looked is None or looked.outcome != asked.ground):
        return refuse("invalid", f"lookups.not_{asked.ground}", field=field)
    if asked.ground != ABSENT and asked.words is None:
        return refuse("invalid", "lookups.words_needed", field=field)
    return None


def ids(state: State, stream: Id) -> tuple[Id | None, Id | None]:
    """What a paper's line points at: (looked_up, ground)."""
    return (stream if state.looked else None), (stream if state.asked else None)
