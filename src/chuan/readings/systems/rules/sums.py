"""Totals of a board by kind of agency: what is computed apart from what was reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal

from chuan.definitions.organisation.rules.rolling import Member
from chuan.readings.systems.rules.board import COLUMNS, STAGE, Line


@dataclass(frozen=True, slots=True)
class Count:
    """Agencies where it holds, of those where it was judged; the same for what was only reported."""

    holds: int = 0
    judged: int = 0
    reported: int = 0
    reported_of: int = 0


@dataclass(frozen=True, slots=True)
class Sum:
    """One kind of agency; ``stages``: name of a stage -> agencies at it."""

    kind: str
    name: str
    agencies: int
    inside: int
    stages: dict[str, int]
    counts: dict[str, Count]


def summed(kind: str, name: str, lines: Sequence[Line]) -> Sum:
    """The lines of one kind, or of all, added up."""
    stages = Counter(line.of_column(STAGE).text for line in lines if line.of_column(STAGE).holds)
    counts = {column: _count(lines, column) for column in COLUMNS if column != STAGE}
    inside = sum(1 for line in lines if line.member.in_system)
    return Sum(kind, name, len(lines), inside, dict(stages), counts)


def by_kind(lines: Iterable[Line]) -> tuple[Sum, ...]:
    """One sum a kind, in the kinds' order."""
    groups: dict[tuple[int, str, str], list[Line]] = {}
    for line in lines:
        member = line.member
        groups.setdefault((member.kind_rank, member.kind, member.kind_name), []).append(line)
    return tuple(summed(kind, name, mine) for (_rank, kind, name), mine in sorted(groups.items()))


def _count(lines: Sequence[Line], column: str) -> Count:
    said = [line.of_column(column) for line in lines]
    judged = [one for one in said if one.holds is not None]
    own, told = ([one for one in judged if one.reported is flag] for flag in (False, True))
    return Count(sum(1 for o in own if o.holds), len(own), sum(1 for o in told if o.holds), len(told))


def share(part: int, whole: int) -> Decimal | None:
    """Per cent cut after two decimals, never rounded up: 157 of 281 is 55,87; None where nothing was counted."""
    if whole == 0:
        return None
    return (Decimal(100 * part) / whole).quantize(Decimal("0.01"), rounding=ROUND_DOWN)


def existed(member: Member, first: date, last: date) -> tuple[int, int]:
    """On how many days of ``[first, last]`` the agency existed, and how many days those are."""
    end = last + timedelta(days=1)
    until = min(member.until or end, end)
    return max((until - max(member.since, first)).days, 0), (end - first).days
