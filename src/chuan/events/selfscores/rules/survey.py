"""A survey: which sheets came back; what they say of each agency, with its exact interval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.base.kernel.shares import exact_interval
from chuan.events.selfscores.rules import survey_events as e

BEST, CONTENT = 5, 4
"""The best answer, and the lowest that says somebody is satisfied."""


@dataclass(frozen=True, slots=True)
class State:
    """``back``: the numbers of the sheets that came back."""

    year: int = 0
    level: str = ""
    seed: str = ""
    since: date = date.min
    until: date = date.min
    strata: tuple[e.Stratum, ...] = ()
    back: tuple[int, ...] = ()
    closed: bool = False

    @property
    def drawn(self) -> int:
        return sum(one.drawn for one in self.strata)


@dataclass(frozen=True, slots=True)
class Share:
    """``found`` satisfied of ``sample``; the interval in percent."""

    found: int
    sample: int
    low: float
    high: float


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, e.Drawn):
        return State(event.year, event.level, event.seed, event.since, event.until, event.strata)
    if isinstance(event, e.SheetBack):
        return replace(state, back=(*state.back, event.number))
    return replace(state, closed=True) if isinstance(event, e.Closed) else state


def enter(state: State, wanted: e.SheetBack, questions: int) -> tuple[Any, ...] | Refusal:
    """Once a sheet; nobody who did not agree is quoted."""
    if state.closed:
        return refuse("closed", "selfscores.survey_closed")
    if not 1 <= wanted.number <= state.drawn:
        return refuse("invalid", "selfscores.no_sheet", "number", number=wanted.number, most=state.drawn)
    if wanted.number in state.back:
        return refuse("not_now", "selfscores.sheet_twice", "number", number=wanted.number)
    if not wanted.agreed:
        return (replace(wanted, answers=()),)
    if len(wanted.answers) != questions or any(not 0 <= one <= BEST for one in wanted.answers):
        facts = {"number": wanted.number, "n": questions}
        return refuse("invalid", "selfscores.answers", "answers", **facts)
    return (wanted,)


def close(state: State) -> tuple[Any, ...] | Refusal:
    return refuse("closed", "selfscores.survey_closed") if state.closed else (e.Closed(),)


def overall(sheets: Sequence[tuple[int, ...]]) -> list[int]:
    """What each sheet says as a whole: its lowest answer, so that one is content where no answer is below content."""
    return [lowest for sheet in sheets if (lowest := min((one for one in sheet if one), default=0))]


def share(answers: Sequence[int]) -> Share:
    """Of those who ticked something: how many are satisfied."""
    given = [one for one in answers if one]
    found = sum(1 for one in given if one >= CONTENT)
    low, high = exact_interval(found, len(given))
    return Share(found, len(given), low * 100, high * 100)
