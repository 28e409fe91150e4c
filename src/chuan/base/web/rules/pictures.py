"""The arithmetic of small pictures: where a point, a bar or a shade lies. Pure; the templates draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

SHADES = 5


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of an SVG, in its own units."""

    x: float
    y: float
    width: float
    height: float


def share(part: int, whole: int) -> int:
    """``part`` of ``whole`` in whole per cent between 0 and 100."""
    return 0 if whole <= 0 else max(0, min(100, part * 100 // whole))


def points(values: Sequence[float], width: float, height: float) -> tuple[tuple[float, float], ...]:
    """A line through ``values`` from left to right, zero at the foot, the greatest at the head."""
    if not values:
        return ()
    top = max(*values, 0) or 1
    step = width / max(1, len(values) - 1)
    return tuple(
        (round(at * step, 1), round(height - value / top * height, 1)) for at, value in enumerate(values)
    )


def line(path: Sequence[tuple[float, float]]) -> str:
    """The ``points`` attribute of a polyline."""
    return " ".join(f"{x:g},{y:g}" for x, y in path)


def columns(values: Sequence[float], width: float, height: float, gap: float = 4) -> tuple[Box, ...]:
    """Standing bars of equal width over ``width``; the greatest value is as high as the picture."""
    if not values:
        return ()
    top = max(*values, 0) or 1
    each = width / len(values)
    heights = [round(value / top * height, 1) for value in values]
    return tuple(
        Box(round(at * each, 1), round(height - tall, 1), round(each - gap, 1), tall)
        for at, tall in enumerate(heights)
    )


def stack(parts: Sequence[int], whole: int, width: float = 100, gap: float = 1) -> tuple[Box, ...]:
    """Bars laid end to end: each part's length is its share of ``whole``, and no part above zero vanishes."""
    boxes, x = [], 0.0
    for part in parts:
        long = max(2.0, part / whole * width) if part and whole else 0.0
        boxes.append(Box(round(x, 1), 0, round(long, 1), 12))
        x += long + (gap if part else 0)
    return tuple(boxes)


def shade(value: int, greatest: int) -> int:
    """Which of the five shades a load gets: 0 the lightest, 4 only near the greatest."""
    return 0 if greatest <= 0 else min(SHADES - 1, value * SHADES // (greatest + 1))
