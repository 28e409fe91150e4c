"""How many are left at each step, from the first to the last."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.base.web.rules import pictures, plots, say


@dataclass(frozen=True, slots=True)
class Step:
    """``sub`` says what is not in the step any more, or what it counts."""

    name: str
    count: int
    href: str = ""
    sub: str = ""


@dataclass(frozen=True, slots=True)
class Funnel:
    """Each step's count is part of the one before it."""

    caption: str
    steps: tuple[Step, ...]

    @property
    def rows(self) -> tuple[tuple[Step, str, str], ...]:
        """Each step, its trapezium, and its share of the first."""
        shapes = plots.narrowing([step.count for step in self.steps])
        whole = self.steps[0].count if self.steps else 0
        return tuple(
            (step, pictures.line(shape), say.percent(step.count, whole) if whole else "")
            for step, shape in zip(self.steps, shapes, strict=True)
        )
