"""Who is called next: some go first, yet whoever waits is passed only so often. Nobody starves, on either side.

``run``: so many may pass the ordinary number that has waited longest; ``long_wait``: after so long only one may.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from chuan.base.kernel.reason import Reason


@dataclass(frozen=True, slots=True)
class Fairness:
    """How often, and for how long, an ordinary number is passed."""

    run: int
    long_wait: timedelta


@dataclass(frozen=True, slots=True)
class Waiting:
    """A number in line. ``since``: it keeps its place by this moment; ``first``: from when it goes before others."""

    ticket: int
    field: str
    since: datetime
    first: datetime | None = None
    to: int = 0

    def goes_first(self, at: datetime) -> bool:
        return self.first is not None and self.first <= at


@dataclass(frozen=True, slots=True)
class Past:
    """A call of today: when, and whether it was of a number that went first."""

    at: datetime
    first: bool


@dataclass(frozen=True, slots=True)
class Desk:
    """``fields``: those it serves, empty = all."""

    number: int
    fields: frozenset[str] = frozenset()

    def serves(self, one: Waiting) -> bool:
        if one.to:
            return one.to == self.number
        return not self.fields or one.field in self.fields


@dataclass(frozen=True, slots=True)
class Choice:
    """The number to call and why it is its turn."""

    ticket: int
    why: Reason


def choose(
    line: Iterable[Waiting], desk: Desk, past: Sequence[Past], at: datetime, fairness: Fairness
) -> Choice | None:
    """Whom this desk calls now; None where nobody waits for it."""
    mine = [one for one in line if desk.serves(one)]
    before = min((one for one in mine if one.goes_first(at)), key=_first_key, default=None)
    plain = min((one for one in mine if not one.goes_first(at)), key=_key, default=None)
    if before is None or plain is None:
        only = before or plain
        return (
            Choice(only.ticket, Reason.of("queue.why_first" if before else "queue.why_turn"))
            if only
            else None
        )
    passed = times_passed(plain, past)
    long = at - plain.since >= fairness.long_wait
    if passed >= (1 if long else fairness.run):
        return Choice(plain.ticket, Reason.of("queue.why_fair", passed=passed))
    return Choice(before.ticket, Reason.of("queue.why_first"))


def times_passed(plain: Waiting, past: Sequence[Past]) -> int:
    """How many that go first were called since this one waits and since an ordinary one was last called."""
    last = max((one.at for one in past if not one.first), default=plain.since)
    return sum(one.first and one.at >= max(last, plain.since) for one in past)


def _key(one: Waiting) -> tuple[datetime, int]:
    return (one.since, one.ticket)


def _first_key(one: Waiting) -> tuple[datetime, int]:
    return (one.first or one.since, one.ticket)
