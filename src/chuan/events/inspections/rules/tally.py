"""What a plan lacks: every obliged agency at least once a year, and a share of them at their office."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from chuan.events.inspections.rules.plan import SITE, Entry


@dataclass(frozen=True, slots=True)
class Tally:
    """``needed``: how many of ``obliged`` have to be seen on site; ``left``: those no entry names."""

    obliged: int
    planned: int
    site: int
    needed: int
    left: tuple[int, ...]
    cost: int

    @property
    def site_left(self) -> int:
        return max(0, self.needed - self.site)

    @property
    def complete(self) -> bool:
        return not self.left and not self.site_left


def tally(obliged: Collection[int], entries: Iterable[Entry], share: Fraction) -> Tally:
    """Entries of agencies that are not obliged count in the cost only."""
    live = [entry for entry in entries if entry.struck is None]
    asked = set(obliged)
    named = {int(entry.agency) for entry in live} & asked
    site = {int(entry.agency) for entry in live if entry.form == SITE} & asked
    left = tuple(one for one in obliged if one not in named)
    cost = sum(entry.cost for entry in live)
    return Tally(len(asked), len(named), len(site), ceil(len(asked) * share), left, cost)
