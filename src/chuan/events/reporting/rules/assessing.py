"""What a month's figures say of an agency: drafted once by the machine, then a person's words stand for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse


@dataclass(frozen=True, slots=True)
class Drafted:
    """The sentences of a period, on figures as known at ``as_of``; they are kept under ``sha256``."""

    period: str
    as_of: datetime
    sha256: str


@dataclass(frozen=True, slots=True)
class Approved:
    """A person's words for each side, kept beside; ``changed``: they are not the draft's."""

    good: Id | None
    bad: Id | None
    cause: Id | None
    changed: bool


KINDS: dict[str, type] = {"reporting.Drafted": Drafted, "reporting.Approved": Approved}


@dataclass(frozen=True, slots=True)
class Assessment:
    """``by`` approved it at ``at``."""

    drafted: Drafted | None = None
    approved: Approved | None = None
    by: Id = Id(0)
    at: datetime | None = None


def evolve(state: Assessment, happened: Happened) -> Assessment:
    event = happened.event
    if isinstance(event, Drafted):
        return replace(state, drafted=event)
    if isinstance(event, Approved):
        return replace(state, approved=event, by=happened.actor, at=happened.at)
    return state


def draft(state: Assessment, wanted: Drafted) -> tuple[Drafted, ...]:
    """Once; again nothing."""
    return () if state.drafted else (wanted,)


def approve(state: Assessment, wanted: Approved) -> tuple[Approved, ...] | Refusal:
    """Once, and never without words."""
    if state.approved is not None:
        return refuse("not_now", "reporting.approved_already")
    if not (wanted.good or wanted.bad or wanted.cause):
        return refuse("invalid", "reporting.no_words", "good")
    return (wanted,)
