"""What detectors look at: dossiers and loans as plain facts, gathered by the caller."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.reason import Reason


@dataclass(frozen=True, slots=True)
class Strayed:
    """A place where the work left the declared flow, as the replay says it."""

    kind: str
    sentence: Reason
    at: datetime


@dataclass(frozen=True, slots=True)
class Seen:
    """One dossier. ``unit`` worked longest on it; ``owner`` is a hash that only tells the same person again.

    ``ready``: the answer reached the counter; ``ended``: that, or the stop. ``filed``: when the result's file
    was recorded. ``to_closing``: minutes from ``ready`` to the closing of that day. ``over``: đồng charged above
    the edition's fees. ``asked``: when papers were asked for after reception; ``slips``: how often before it.
    """

    stream: int
    code: str
    agency: int
    unit: int
    counter: int
    procedure: str
    owner: str
    received: datetime
    promised: datetime | None = None
    ready: datetime | None = None
    ended: datetime | None = None
    refused: bool = False
    withdrawn: bool = False
    standing: bool = False  # its clock stands now
    asked: tuple[datetime, ...] = ()
    due_when_asked: tuple[datetime | None, ...] = ()
    slips: int = 0
    moved: tuple[datetime, ...] = ()
    closer: int = 0
    closer_unit: int = 0
    to_closing: int | None = None
    filed: datetime | None = None
    over: int = 0
    strayed: tuple[Strayed, ...] = ()

    def late(self, at: datetime) -> bool:
        """Whether the promise was missed, or is by now; to the minute."""
        if self.promised is None or self.standing or (self.ended and not self.ready):
            return False
        return (self.ready or at).replace(second=0, microsecond=0) > self.promised

    @property
    def same_day(self) -> bool:
        """Whether it was promised for the day it came in."""
        return self.promised is not None and local(self.promised).date() == local(self.received).date()


@dataclass(frozen=True, slots=True)
class Loan:
    """A kept file somebody borrowed, until when, and when it came back."""

    stream: int
    code: str
    unit: int
    due: date
    returned: date | None = None


@dataclass(frozen=True, slots=True)
class Complaint:
    """A petition that was found true (``partly``: in part) when it was answered; ``unit`` 0: about none."""

    stream: int
    code: str
    unit: int
    answered: datetime
    partly: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """The half-open days ``[since, until)`` looked at, as known at the moment ``at``."""

    since: date
    until: date
    at: datetime
    begin: datetime
    end: datetime

    @classmethod
    def of(cls, since: date, until: date, at: datetime) -> Window:
        """Days as midnights, so that a moment is compared and not converted."""
        begin, end = (datetime.combine(day, time(), VIETNAM).astimezone(UTC) for day in (since, until))
        return cls(since, until, at, begin, end)

    def holds(self, moment: datetime | None) -> bool:
        return moment is not None and self.begin <= moment < self.end


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything gathered; baselines look further back than the window."""

    dossiers: tuple[Seen, ...] = ()
    loans: tuple[Loan, ...] = ()
    complaints: tuple[Complaint, ...] = ()
