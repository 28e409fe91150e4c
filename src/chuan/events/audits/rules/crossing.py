"""Who audits which unit (đánh giá chéo): a proposal that keeps everybody from his own work, as evenly as it can.

The smallest number of units per person for which every unit that can have an auditor gets one is found by raising
it from one; for each, people are matched to units by augmenting paths. The answer does not depend on the order of
what is given.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Candidate:
    """One person: the units he belongs to, and those whose dossiers he worked on."""

    official: Id
    own: frozenset[Id] = frozenset()
    worked: frozenset[Id] = frozenset()

    def may(self, unit: Id) -> bool:
        return unit not in self.own and unit not in self.worked


def propose(units: Collection[Id], people: Collection[Candidate]) -> Mapping[Id, Id | None]:
    """Unit -> its auditor; None for a unit that nobody is free of."""
    wanted = sorted(set(units))
    free = {
        unit: sorted(one.official for one in {c.official: c for c in people}.values() if one.may(unit))
        for unit in wanted
    }
    able = [unit for unit in wanted if free[unit]]
    for most in range(1, len(able) + 1):
        found = _matched(able, free, most)
        if len(found) == len(able):
            return {unit: found.get(unit) for unit in wanted}
    return dict.fromkeys(wanted)


def _matched(units: Sequence[Id], free: Mapping[Id, Sequence[Id]], most: int) -> dict[Id, Id]:
    """As many units as can be matched with nobody having more than ``most``."""
    taken: dict[tuple[Id, int], Id] = {}
    for unit in units:
        _place(unit, free, most, taken, set())
    return {unit: official for (official, _), unit in taken.items()}


def _place(
    unit: Id, free: Mapping[Id, Sequence[Id]], most: int, taken: dict[tuple[Id, int], Id],
    tried: set[tuple[Id, int]],
) -> bool:  # fmt: skip
    """Give the unit a seat, moving others to other seats where that helps."""
    for seat in ((official, nth) for nth in range(most) for official in free[unit]):
        if seat in tried:
            continue
        tried.add(seat)
        if seat not in taken or _place(taken[seat], free, most, taken, tried):
            taken[seat] = unit
            return True
    return False
