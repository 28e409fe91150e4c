"""The year's loans: borrowed, returned, overdue, not back; each with the loans behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Lending:
    """One loan as the report counts it."""

    stream: int
    lent: date
    until: date
    returned: date | None = None
    condition: str = ""

    def late(self, today: date) -> bool:
        """Whether it came back after its day, or is out past it."""
        return (self.returned or today) > self.until


@dataclass(frozen=True, slots=True)
class Report:
    """The loans behind each figure of a year, by stream."""

    borrowed: tuple[int, ...]
    returned: tuple[int, ...]
    overdue: tuple[int, ...]
    not_back: tuple[int, ...]
    harmed: tuple[int, ...]


def report(year: int, loans: Iterable[Lending], today: date) -> Report:
    """``not_back``: out at the end of the year, or today in the running one; overdue: by a day of the year."""
    known, last = tuple(loans), min(today, date(year, 12, 31))
    first = date(year, 1, 1)

    def those(which: Iterable[Lending]) -> tuple[int, ...]:
        return tuple(one.stream for one in which)

    back = [one for one in known if one.returned and first <= one.returned <= last]
    out = [one for one in known if one.lent <= last and (one.returned is None or one.returned > last)]
    return Report(
        those(one for one in known if first <= one.lent <= last),
        those(back),
        those([*(one for one in back if one.late(last)), *(one for one in out if last > one.until)]),
        those(out),
        those(one for one in back if one.condition in {"lost", "damaged"}),
    )
