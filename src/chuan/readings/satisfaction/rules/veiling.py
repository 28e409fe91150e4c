"""Which groups of answers are shown to whoever oversees: none that tells, or lets reckon, how a few people answered.

Told by quarter: quarters have no day in common, so that none is got from another. A half or a year is told where each of its
quarters is, and says no more than they do together; a month and a week, which would part a quarter, are not told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from chuan.base.kernel.small_cells import TOTAL, Place, covered
from chuan.base.kernel.spans import MONTH, QUARTER, WEEK, Span
from chuan.readings.satisfaction.rules.figures import WHOLE, Group

Spread = Mapping[str, Mapping[Place, int]]
"""Dimension -> (key of the group, agency) -> answers; the whole of each agency under the key "" of ``WHOLE``."""


@dataclass(frozen=True, slots=True)
class Veil:
    """``hidden``: dimension -> places not to be shown; ``column``: the agency looked at, or the total of all.

    ``untold``: the period is none that is told; ``whole``: it is a quarter by itself.
    """

    hidden: Mapping[str, frozenset[Place]]
    column: str
    fewest: int
    untold: bool = False
    whole: bool = True

    def hides(self, group: Group) -> bool:
        """Whether the answers of this group stay covered."""
        if self.nothing:
            return bool(group.answers)
        return group.by != WHOLE and (group.key, self.column) in self.hidden.get(group.by, frozenset())

    @property
    def nothing(self) -> bool:
        """Whether so few answered here at all, or it would follow from the other agencies, that nothing is shown."""
        return self.untold or any((TOTAL, self.column) in places for places in self.hidden.values())


def told_by_quarter(span: Span) -> bool:
    """Whether a period consists of quarters."""
    return span.kind not in {MONTH, WEEK}


def veil(found: Mapping[str, Spread], span: Span, agency: int, fewest: int) -> Veil:
    """Of each quarter rows are groups, columns agencies, both with totals, so that neither a page of all nor another agency's tells."""
    hidden: dict[str, frozenset[Place]] = {}
    for by, cells in chain.from_iterable(spread.items() for spread in found.values()):
        hidden[by] = hidden.get(by, frozenset()) | covered(cells, fewest)
    column = str(agency) if agency else TOTAL
    return Veil(hidden, column, fewest, not told_by_quarter(span), span.kind == QUARTER)
