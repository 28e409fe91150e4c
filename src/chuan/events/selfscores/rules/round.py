"""A round: its schemes one after another, who takes part, what was published."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.selfscores.rules import round_events as e


@dataclass(frozen=True, slots=True)
class Used:
    """A scheme from a day on; ``reason`` why it replaced the one before."""

    scheme: str
    since: date
    reason: Id | None = None


@dataclass(frozen=True, slots=True)
class Out:
    """One publication."""

    sha256: str
    agencies: int
    at: datetime


@dataclass(frozen=True, slots=True)
class State:
    """``schemes``: the last is in force; the others are kept with what was scored under them."""

    year: int = 0
    level: str = ""
    cutoff: date = date.min
    due: date = date.min
    agencies: tuple[Id, ...] = ()
    schemes: tuple[Used, ...] = ()
    published: tuple[Out, ...] = ()

    @property
    def scheme(self) -> str:
        return self.schemes[-1].scheme if self.schemes else ""


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, e.Begun):
        first = (Used(event.scheme, date(event.year, 1, 1)),)
        return State(event.year, event.level, event.cutoff, event.due, event.agencies, first)
    if isinstance(event, e.SchemeChanged):
        return replace(state, schemes=(*state.schemes, Used(event.scheme, event.since, event.reason)))
    if isinstance(event, e.Published):
        return replace(state, published=(*state.published, Out(event.sha256, event.agencies, happened.at)))
    return state


def begin(wanted: e.Begun) -> tuple[e.Begun] | Refusal:
    """Figures are taken within the year or just after; nobody submits before they are."""
    if not wanted.agencies:
        return refuse("invalid", "selfscores.no_agencies", "level")
    if not date(wanted.year, 1, 1) <= wanted.cutoff <= date(wanted.year + 1, 3, 31):
        return refuse("invalid", "selfscores.cutoff", "cutoff", year=wanted.year)
    if wanted.due < wanted.cutoff:
        return refuse("invalid", "selfscores.due_first", "due")
    return (wanted,)


def change(state: State, wanted: e.SchemeChanged) -> tuple[e.SchemeChanged] | Refusal:
    """Another scheme within the round; the earlier part stays beside it."""
    if state.published:
        return refuse("closed", "selfscores.published_already")
    if wanted.scheme == state.scheme:
        return refuse("invalid", "selfscores.same_scheme", "scheme")
    if wanted.since <= state.schemes[-1].since:
        return refuse("invalid", "selfscores.scheme_day", "since")
    return (wanted,)
