"""The electronic share: how many of what went out or came in did so as an electronic document."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Share:
    """Part of a whole; ``key`` is a month, a quarter or a kind."""

    key: str
    part: int
    whole: int

    @property
    def value(self) -> Fraction | None:
        """In percent, exact; None where there was nothing."""
        return Fraction(self.part * 100, self.whole) if self.whole else None


def quarters(months: tuple[Share, ...]) -> tuple[Share, ...]:
    """The four quarters of a year from its months "01" to "12"."""
    return tuple(
        _sum(str(quarter), [one for one in months if (int(one.key) + 2) // 3 == quarter])
        for quarter in range(1, 5)
    )


def whole(parts: tuple[Share, ...]) -> Share:
    """All of them together."""
    return _sum("", list(parts))


def _sum(key: str, parts: list[Share]) -> Share:
    return Share(key, sum(one.part for one in parts), sum(one.whole for one in parts))
