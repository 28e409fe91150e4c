"""Who audits which unit (đánh giá chéo): a proposal that keeps everybody from his own work, as evenly as it can.

The smallest number of units per person for which every unit that can have an auditor gets one is found by raising
it from one; for each, people are matched to units by augmenting paths. The answer does not depend on the order of
what is given.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType

from chuan.base.kernel.codec import Id

NEARLY_FREE = Fraction(1, 50)
"""Where nobody is quite free of a unit: whoever worked on no more than this share of its dossiers may be proposed."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One person: the units he belongs to, and of others how many dossiers of each he worked on."""

    official: Id
    own: frozenset[Id] = frozenset()
    worked: Mapping[Id, int] = field(default_factory=lambda: MappingProxyType({}))

    def may(self, unit: Id, most: int = 0) -> bool:
        return unit not in self.own and self.worked.get(unit, 0) <= most


def propose(
    units: Collection[Id], people: Collection[Candidate], dossiers: Mapping[Id, int] = MappingProxyType({})
) -> Mapping[Id, Id | None]:
    """Unit -> its auditor; None for a unit that nobody is free of.

    ``dossiers``: how many each unit had. Where nobody is quite free of one, somebody nearly free is proposed; whether
    he may audit is judged again by the sample.
    """
    wanted = sorted(set(units))
    known = {one.official: one for one in people}.values()
    free = {unit: _free(unit, known, 0) for unit in wanted}
    for unit in wanted:
        if not free[unit]:
            free[unit] = _free(unit, known, int(dossiers.get(unit, 0) * NEARLY_FREE))
    able = [unit for unit in wanted if free[unit]]
    for most in range(1, len(able) + 1):
        found = _matched(able, free, most)
        if len(found) == len(able):
            return {unit: found.get(unit) for unit in wanted}
    return dict.fromkeys(wanted)


def _free(unit: Id, people: Collection[Candidate], most: int) -> list[Id]:
    """Who may audit a unit, those with the fewest dossiers of it first."""
    able = [one for one in people if one.may(unit, most)]
    return [one.official for one in sorted(able, key=lambda one: (one.worked.get(unit, 0), one.official))]


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
