"""The issues of one report: the first, and each later one with its reason beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse


@dataclass(frozen=True, slots=True)
class Issued:
    """The ``nth`` issue, from 1: figures as known at ``as_of``, kept under ``sha256``; ``reason`` of a later one."""

    nth: int
    form: str
    period: str
    as_of: datetime
    sha256: str
    reason: Id | None = None


KINDS: dict[str, type] = {"reporting.Issued": Issued}


@dataclass(frozen=True, slots=True)
class State:
    """All issues, the first first."""

    issues: tuple[Issued, ...] = ()

    @property
    def last(self) -> Issued | None:
        return self.issues[-1] if self.issues else None


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    return replace(state, issues=(*state.issues, event)) if isinstance(event, Issued) else state


def issue(state: State, wanted: Issued) -> tuple[Issued, ...] | Refusal:
    """One issue more: a later one says why, and says something else than the last."""
    if state.last is None:
        return (replace(wanted, nth=1, reason=None),)
    if state.last.sha256 == wanted.sha256:
        return refuse("not_now", "reporting.same")
    if wanted.reason is None:
        return refuse("invalid", "reporting.reason", "reason")
    return (replace(wanted, nth=state.last.nth + 1),)
