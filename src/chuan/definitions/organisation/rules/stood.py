"""When an agency existed and stood in a tree: what is to be said of days on which it did not, and where it went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.period import Period
from chuan.base.kernel.reason import Reason


@dataclass(frozen=True, slots=True)
class Stood:
    """``trees``: the days it stood below another agency, empty for one that never does; ``heir`` answers for its work."""

    name: str
    period: Period
    trees: tuple[Period, ...] = ()
    heir: int = 0
    heirs: tuple[str, ...] = ()

    def absent(self, asked: Period) -> Reason | None:
        """Why there is nothing of it in any of these days; None where it stood in one of them."""
        begun, ended = self.period.since, self.period.until
        if asked.until is not None and begun >= asked.until:
            return self._said("not_founded", begun)
        if ended is not None and ended <= asked.since:
            return self._gone("ended_before", ended)
        if self.trees and not any(tree.overlaps(asked) for tree in self.trees):
            return self._said("in_no_tree", self._last(asked.since))
        return None

    def partial(self, asked: Period) -> Reason | None:
        """What is to be said where it stood in some of these days only."""
        begun, ended = self.period.since, self.period.until
        if ended is not None and asked.since < ended and (asked.until is None or ended < asked.until):
            return self._gone("ended_within", ended)
        if asked.since < begun and (asked.until is None or begun < asked.until):
            return self._said("founded_within", begun)
        last = max((tree.until or date.max for tree in self.trees), default=date.max)
        if asked.since < last and asked.until is not None and last < asked.until:
            return self._said("left_within", last)
        return None

    def own(self, asked: Period) -> Period:
        """Those of the days on which it existed; ``absent`` is asked first."""
        ends = [day for day in (asked.until, self.period.until) if day is not None]
        return Period(max(asked.since, self.period.since), min(ends) if ends else None)

    def _last(self, day: date) -> date:
        """When it last left a tree before the day, else when it will first stand in one."""
        left = [tree.until for tree in self.trees if tree.until is not None and tree.until <= day]
        return max(left) if left else min(tree.since for tree in self.trees)

    def _said(self, key: str, day: date) -> Reason:
        return Reason.of(f"organisation.{key}", name=self.name, day=f"{day:%d/%m/%Y}")

    def _gone(self, key: str, day: date) -> Reason:
        """With where it went; where nobody knows, that is said."""
        key = key if self.heirs else f"{key}_nowhere"
        return Reason.of(
            f"organisation.{key}", name=self.name, day=f"{day:%d/%m/%Y}", heirs=", ".join(self.heirs)
        )
