"""How telling the Portal of a copy went: at once, days later, never, or with what came after lost; pure.

How often each happens is invented: no province's figures were read.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from types import MappingProxyType
from typing import Any

from chuan.base.kernel.canonical import utc
from chuan.base.kernel.clock import local
from chuan.base.kernel.reason import Reason
from chuan.surfaces.simulator.told import BROKEN, REFUSALS

TAKEN, LATE, LOST, REFUSED, SILENT = "taken", "late", "lost", "refused", "silent"
OF_THOUSAND = MappingProxyType({TAKEN: 975, LATE: 12, LOST: 8, REFUSED: 5})
"""Of dossiers outside the weeks in which an agency's line was out of order: of those all are ``SILENT``."""
ASKED = "\x1dasked"
"""Stands in a row of ``outbox_theirs`` for the moment at which the Portal was asked."""
Row = Mapping[str, Any]
_DAYS_ASKED = 30


@dataclass(frozen=True, slots=True)
class Way:
    """``days``: how much later than usual the message was taken, and the end known there; None: never taken.

    ``tried``: for how many days it was. ``lost``: what came after the reception did not arrive.
    """

    days: int | None = 0
    attempts: int = 1
    tried: int = 0
    error: Reason | None = None
    answer: str = "0"
    lost: bool = False

    def taken(self, usual: datetime) -> datetime | None:
        """When the Portal took it, where it would have been taken at ``usual``."""
        return None if self.days is None else usual + timedelta(days=self.days)

    def message(self, row: Row) -> Row:
        """Its row of the outbox, from that of one taken at once."""
        sent, last = self.taken(row["sent"]), row["sent"] + timedelta(days=self.tried)
        error = self.error and {"key": self.error.key, "facts": dict(self.error.facts)}
        return {
            **row, "state": "sent" if sent else "dead", "attempts": self.attempts, "answer": self.answer, "sent": sent,
            "last_try": last, "next_try": row["next_try"] if sent else last, "error": error,
        }  # fmt: skip

    def theirs(self, row: Row) -> Row:
        """What the Portal has of it, from what it has where all arrived."""
        if self.days is None:
            return {**row, "asked": ASKED, "missing": True, "status": "", "promised": None, "finished": None}
        if self.lost:
            return {**row, "asked": ASKED, "status": "working", "finished": None}
        return {**row, "asked": ASKED, "finished": row["finished"] and self.taken(row["finished"])}


WAYS: Mapping[str, Way] = MappingProxyType(
    {
        TAKEN: Way(),
        LATE: Way(days=2, attempts=50, tried=2),
        LOST: Way(lost=True),
        REFUSED: Way(days=None, attempts=3, error=REFUSALS[0].reason, answer=REFUSALS[0].answer),
        SILENT: Way(days=None, attempts=96, tried=4, error=BROKEN.reason, answer=BROKEN.answer),
    }
)


def ways(day: date, count: int, quiet: Collection[int], chance: Random) -> Sequence[str]:
    """How it went for so many dossiers of a day; ``quiet``: the Mondays (ordinals) of weeks out of order."""
    if day.toordinal() - day.weekday() in quiet:
        return [SILENT] * count
    return chance.choices([*OF_THOUSAND], [*OF_THOUSAND.values()], k=count)


@dataclass(frozen=True, slots=True)
class Asking:
    """The nightly question, up to the moment of loading: ``today`` as an ordinal, ``now`` as text."""

    today: int
    now: str

    @classmethod
    def until(cls, at: datetime) -> Asking:
        return cls(local(at).date().toordinal(), utc(at))

    def asked(self, day: int, last: int) -> str:
        """When it was last asked of a dossier: a month after reception or when it was over, at the latest now."""
        night = _night(day, last)
        return f"{date.fromordinal(night - 1)}T18:00:00.000000Z" if night < self.today else self.now

    def known(self, way: str, day: int, last: int) -> str:
        """What takes days is over before it is loaded: a dossier too young for it goes as usual."""
        return TAKEN if way == LATE and _night(day, last) >= self.today else way


def _night(day: int, last: int) -> int:
    return max(day + _DAYS_ASKED, last + 3)
