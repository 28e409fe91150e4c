"""Law, promise and longest way side by side, as boxes on a common scale. Geometry alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chuan.definitions.procedures.rules.prover.wording import hours

LEFT, RIGHT, WIDTH = 140, 150, 1110
_STEPS = (15, 30, 60, 120, 240, 480, 960, 2400, 4800, 9600, 24000, 48000)
_TICKS = 9
_LEAST_LABELLED = 34


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a bar from ``x``, ``w`` wide; ``over`` where it passes the promise."""

    x: int
    w: int
    label: str = ""
    over: bool = False

    @property
    def middle(self) -> int:
        return self.x + self.w // 2

    @property
    def right(self) -> int:
        return self.x + self.w


@dataclass(frozen=True, slots=True)
class Bars:
    """``legal`` and ``promised`` None where none is stated; ``ticks``: (x, words)."""

    legal: Part | None
    promised: Part | None
    steps: tuple[Part, ...]
    ticks: tuple[tuple[int, str], ...]

    @property
    def end(self) -> int:
        return self.steps[-1].right if self.steps else LEFT


def bars(legal: int | None, promised: int | None, steps: Sequence[tuple[int, int]], day: int = 480) -> Bars:
    """Lengths in working minutes; ``steps``: (number of the step, its minutes) one after another."""
    total = sum(minutes for _, minutes in steps)
    longest = max(total, legal or 0, promised or 0, 1)
    tick = next((one for one in _STEPS if longest / one < _TICKS), _STEPS[-1])
    scale = (WIDTH - LEFT - RIGHT) / longest
    parts: list[Part] = []
    at = 0
    for number, minutes in steps:
        x, right = LEFT + round(at * scale), LEFT + round((at + minutes) * scale)
        at += minutes
        label = (
            f"bước {number}" if right - x >= _LEAST_LABELLED + 14 else str(number) if right - x >= 14 else ""
        )
        parts.append(Part(x, right - x, label, over=promised is not None and at > promised))
    marks = range(0, longest + 1, tick)
    ticks = tuple((LEFT + round(minutes * scale), _said(minutes, tick, day)) for minutes in marks)
    return Bars(_whole(legal, scale), _whole(promised, scale), tuple(parts), ticks)


def _whole(minutes: int | None, scale: float) -> Part | None:
    return None if minutes is None else Part(LEFT, max(1, round(minutes * scale)))


def _said(minutes: int, tick: int, day: int) -> str:
    return f"{minutes // day} ngày" if tick % day == 0 else hours(minutes)
