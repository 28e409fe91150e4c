"""Fair comparison of agencies: late as observed against late as expected of their own mix of procedures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from chuan.base.kernel.shares import exact_interval


@dataclass(frozen=True, slots=True)
class Work:
    """What an agency settled of one procedure in the period, and how much of it late."""

    agency: int
    procedure: str
    settled: int
    late: int


@dataclass(frozen=True, slots=True)
class Standing:
    """``ratio`` of observed to expected, with its exact interval; 1 is as expected.

    ``group`` counts from 1, the best first; 0: fewer dossiers than are compared, or nothing to be late was expected.
    """

    agency: int
    settled: int
    late: int
    expected: float
    ratio: float | None
    low: float
    high: float
    group: int = 0

    @property
    def told_apart(self) -> int:
        """-1 surely better than expected, 1 surely worse, 0 cannot be told."""
        if self.ratio is None or not self.group:
            return 0
        return -1 if self.high < 1 else 1 if self.low > 1 else 0


def rates(work: Iterable[Work]) -> dict[str, float]:
    """Procedure -> the share of late ones in all agencies together."""
    settled: dict[str, int] = {}
    late: dict[str, int] = {}
    for one in work:
        settled[one.procedure] = settled.get(one.procedure, 0) + one.settled
        late[one.procedure] = late.get(one.procedure, 0) + one.late
    return {name: late[name] / many for name, many in settled.items() if many}


def compared(work: Iterable[Work], fewest: int) -> tuple[Standing, ...]:
    """Every agency, in groups that cannot be told apart; those with too few dossiers last, in no group."""
    known = tuple(work)
    usual = rates(known)
    mine: dict[int, list[Work]] = {}
    for one in known:
        mine.setdefault(one.agency, []).append(one)
    found = [_standing(agency, of, usual) for agency, of in mine.items()]
    return _grouped(found, max(1, fewest))


def _standing(agency: int, of: Iterable[Work], usual: Mapping[str, float]) -> Standing:
    lines = [one for one in of if one.settled]
    settled, late = sum(one.settled for one in lines), sum(one.late for one in lines)
    expected = sum(one.settled * usual[one.procedure] for one in lines)
    if not expected:
        return Standing(agency, settled, late, 0.0, None, 0.0, 0.0)
    low, high = (share * settled / expected for share in _interval(late, settled))
    return Standing(agency, settled, late, expected, late / expected, low, high)


@lru_cache(maxsize=4_096)
def _interval(late: int, settled: int) -> tuple[float, float]:
    """The same counts have the same interval, and it takes long to find."""
    return exact_interval(late, settled)


def _grouped(found: Iterable[Standing], fewest: int) -> tuple[Standing, ...]:
    """A new group begins with whoever lies surely above the highest of the first of the last group."""
    ordered = sorted(found, key=lambda one: (one.ratio is None, one.ratio or 0.0, -one.settled, one.agency))
    out: list[Standing] = []
    group, ceiling = 0, 0.0
    for one in (item for item in ordered if item.settled >= fewest and item.ratio is not None):
        if not group or one.low > ceiling:
            group, ceiling = group + 1, one.high
        out.append(_in(one, group))
    few = (item for item in ordered if item.settled < fewest or item.ratio is None)
    return (*out, *few)


def _in(one: Standing, group: int) -> Standing:
    return Standing(one.agency, one.settled, one.late, one.expected, one.ratio, one.low, one.high, group)
