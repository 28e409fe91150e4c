"""What a changed calendar does to open dossiers: hạn pháp lý moves, what was told the citizen is kept.

The legal limit later: the printed date stands. Earlier: it becomes the work target, and nobody is late
for a date never told. The printed moment in a closed time: it moves to the next opening, the citizen is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refused
from chuan.definitions.calendars.rules.due import due_at
from chuan.definitions.calendars.rules.duration import DAY_MINUTES, Duration
from chuan.definitions.calendars.rules.worktime import WorkTime


@dataclass(frozen=True, slots=True)
class Promise:
    """An open dossier as far as time goes. ``legal`` is its legal limit, ``None`` where the law states none."""

    id: int
    received: datetime
    promised: datetime
    legal: Duration | None
    rules: tuple[str, ...] = ()
    day_minutes: int = DAY_MINUTES


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one dossier. ``target`` is what to work for; lateness is judged on ``promised``."""

    id: int
    legal_before: datetime | None
    legal: datetime | None
    promised_before: datetime
    promised: datetime
    target: datetime
    reasons: tuple[Reason, ...]

    @property
    def told(self) -> bool:
        """Whether the citizen has to be told a new moment."""
        return self.promised != self.promised_before


@dataclass(frozen=True, slots=True)
class Summary:
    """How many open dossiers a change touches, and how."""

    looked_at: int
    later: int
    earlier: int
    told: int


def changes(promises: Iterable[Promise], old: WorkTime, new: WorkTime) -> Iterator[Change]:
    """The dossiers that the new calendar changes, and how."""
    for promise in promises:
        found = _change(promise, old, new)
        if found.reasons:
            yield found


def summary(looked_at: int, found: Iterable[Change]) -> Summary:
    """The counts to show before a change is entered or withdrawn."""
    kinds = [(_moved(change), change.told) for change in found]
    return Summary(
        looked_at,
        later=sum(moved > 0 for moved, _ in kinds),
        earlier=sum(moved < 0 for moved, _ in kinds),
        told=sum(told for _, told in kinds),
    )


def _change(promise: Promise, old: WorkTime, new: WorkTime) -> Change:
    before, after = _limit(promise, old), _limit(promise, new)
    printed = local(promise.promised)
    promised = new.settled(printed) if new.covers_day(printed.date()) else printed
    target = promised if after is None or before is None or after >= before else min(after, promised)
    bare = Change(promise.id, before, after, printed, promised, target, ())
    return Change(promise.id, before, after, printed, promised, target, tuple(_reasons(bare)))


def _limit(promise: Promise, calendar: WorkTime) -> datetime | None:
    """The legal limit by a calendar; ``None`` where there is none or it cannot be counted."""
    if promise.legal is None:
        return None
    try:
        return due_at(calendar, promise.received, promise.legal, promise.rules, promise.day_minutes)
    except Refused:
        return None


def _moved(change: Change) -> int:
    """-1 where the legal limit comes earlier, 1 where it comes later, 0 where it stays."""
    if change.legal is None or change.legal_before is None:
        return 0
    return (change.legal > change.legal_before) - (change.legal < change.legal_before)


def _reasons(change: Change) -> Iterator[Reason]:
    facts = {"before": _told(change.legal_before), "after": _told(change.legal)}
    if moved := _moved(change):
        yield Reason.of("calendars.change_later" if moved > 0 else "calendars.change_earlier", **facts)
    if change.told:
        before, after = _told(change.promised_before), _told(change.promised)
        yield Reason.of("calendars.change_closed", before=before, after=after)


def _told(at: datetime | None) -> str:
    return "" if at is None else f"{at:%d/%m/%Y, %H:%M}"
