"""Which groups of answers are shown to whoever oversees: none that tells, or lets reckon, how a few people answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chuan.base.kernel.small_cells import TOTAL, Place, covered
from chuan.readings.satisfaction.rules.figures import WHOLE, Group

Spread = Mapping[str, Mapping[Place, int]]
"""Dimension -> (key of the group, agency) -> answers; the whole of each agency under the key "" of ``WHOLE``."""


@dataclass(frozen=True, slots=True)
class Veil:
    """``hidden``: dimension -> places not to be shown; ``column``: the agency looked at, or the total of all."""

    hidden: Mapping[str, frozenset[Place]]
    column: str
    fewest: int

    def hides(self, group: Group) -> bool:
        """Whether the answers of this group stay covered."""
        if self.nothing:
            return bool(group.answers)
        return group.by != WHOLE and (group.key, self.column) in self.hidden.get(group.by, frozenset())

    @property
    def nothing(self) -> bool:
        """Whether so few answered here at all, or it would follow from the other agencies, that nothing is shown."""
        return any((TOTAL, self.column) in places for places in self.hidden.values())


def veil(found: Spread, agency: int, fewest: int) -> Veil:
    """Rows are groups, columns agencies, both with totals, so that neither a page of all nor another agency's tells."""
    hidden = {by: covered(cells, fewest) for by, cells in found.items()}
    return Veil(hidden, str(agency) if agency else TOTAL, fewest)
