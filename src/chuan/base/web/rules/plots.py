"""Where things lie on a picture with two axes: a scale, its round marks, a line in pieces. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Scale:
    """Values ``low`` to ``high`` laid from ``begin`` to ``end`` of a picture; what lies beyond stands at the edge."""

    low: float
    high: float
    begin: float
    end: float

    def at(self, value: float) -> float:
        span = self.high - self.low
        share = 0.0 if span <= 0 else (min(self.high, max(self.low, value)) - self.low) / span
        return round(self.begin + share * (self.end - self.begin), 1)


def marks(low: float, high: float, most: int = 5) -> tuple[float, ...]:
    """Round values between ``low`` and ``high``, at most ``most`` and one: 0, 20, 40 …"""
    if high <= low:
        return (low,)
    rough = (high - low) / most
    ten = 10.0 ** floor(log10(rough))
    step = next(ten * times for times in (1, 2, 5, 10) if ten * times >= rough)
    first = -(-low // step)
    found = [round((first + nth) * step, 6) for nth in range(most + 2)]
    return tuple(value for value in found if value <= high + step / 1e6)


def runs(values: Sequence[float | None], width: float, height: float) -> tuple[tuple[Point, ...], ...]:
    """A line through what there is, broken where nothing is: the least at the foot, the greatest at the head."""
    there = [value for value in values if value is not None]
    if not there:
        return ()
    up = Scale(min(there), max(there), height, 0)
    flat = min(there) == max(there)
    step = width / max(1, len(values) - 1)
    pieces: list[list[Point]] = [[]]
    for nth, value in enumerate(values):
        if value is not None:
            pieces[-1].append((round(nth * step, 1), height / 2 if flat else up.at(value)))
        elif pieces[-1]:
            pieces.append([])
    return tuple(tuple(piece) for piece in pieces if piece)


def narrowing(counts: Sequence[int], width: float = 100, height: float = 10) -> tuple[tuple[Point, ...], ...]:
    """One trapezium a step of a funnel: as wide at its head as its count, at its foot as the next one's."""
    most = max(counts, default=0)
    wide = [0.0 if not most else width * count / most for count in counts]
    after = [*wide[1:], wide[-1]] if wide else []
    middle = width / 2
    return tuple(
        tuple(
            (round(x, 2), y)
            for x, y in (
                (middle - top / 2, 0.0),
                (middle + top / 2, 0.0),
                (middle + foot / 2, height),
                (middle - foot / 2, height),
            )
        )
        for top, foot in zip(wide, after, strict=True)
    )
