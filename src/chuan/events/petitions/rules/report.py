"""One report through the protected channel, and who may read it: the one function, whatever anybody's duties."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.petitions.rules import report_events as e
from chuan.events.petitions.rules.coded import FINDINGS


@dataclass(frozen=True, slots=True)
class Report:
    """``told``: (words, when) for the author."""

    number: str = ""
    sent: datetime | None = None
    text: Id = Id(0)
    about: Id = Id(0)
    author: Id = Id(0)
    unit: Id | None = None
    leading: bool = False
    moved_from: Id | None = None
    recipients: tuple[Id, ...] = ()
    barred: tuple[Id, ...] = ()
    official: Id | None = None
    told: tuple[tuple[Id, datetime], ...] = ()
    finding: str = ""
    words: Id | None = None
    ended: datetime | None = None
    resumed: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True)
class Trust:
    """One official whom a decision named; ``until`` None while he is."""

    official: Id = Id(0)
    decision: Id = Id(0)
    since: date = date.max
    until: date | None = None
    reason: Id | None = None


def reads(report: Report, official: int) -> bool:
    """Whether this person may read the report: a recipient who is not in the chain of whom it is about."""
    return official in report.recipients and official not in report.barred


def conclude(report: Report, finding: str) -> Refusal | None:
    """Why it may not be concluded so."""
    if report.ended:
        return refuse("closed", "petitions.report_over")
    return None if finding in FINDINGS else refuse("invalid", "petitions.finding_missing", "finding")


def open_only(report: Report) -> Refusal | None:
    """Why nothing may be added."""
    return refuse("closed", "petitions.report_over") if report.ended else None


def evolve(state: Report, happened: Happened) -> Report:
    return _TURNS[type(happened.event)](state, happened.event, happened)


def trust(state: Trust, happened: Happened) -> Trust:
    event = happened.event
    if isinstance(event, e.Entrusted):
        return Trust(event.official, event.decision, event.since)
    return replace(state, until=event.until, reason=event.reason)


def _reported(_: Report, event: e.Reported, __: Happened) -> Report:
    return Report(
        event.number, event.sent, event.text, event.about, event.author, event.unit, event.leading,
        event.moved_from, event.recipients, event.barred,
    )  # fmt: skip


def _named(state: Report, event: e.Named, _: Happened) -> Report:
    return replace(state, official=event.official, recipients=event.recipients, barred=event.barred)


_TURNS: dict[type, Callable[[Report, Any, Happened], Report]] = {
    e.Reported: _reported,
    e.Named: _named,
    e.Told: lambda s, ev, h: replace(s, told=(*s.told, (ev.words, h.at))),
    e.Concluded: lambda s, ev, h: replace(s, finding=ev.finding, words=ev.words, ended=h.at),
    e.Resumed: lambda s, ev, _: replace(
        s, finding="", words=None, ended=None, resumed=(*s.resumed, ev.reason)
    ),
}
