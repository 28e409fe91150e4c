"""Who may have the best grade: the cap counted in each group, rounding stated, nobody dropped without a word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from chuan.base.kernel.reason import Reason
from chuan.definitions.schemes.rules.grading import Cap
from chuan.readings.scores.rules.matching import plain
from chuan.readings.scores.rules.rounding import rounded


@dataclass(frozen=True, slots=True)
class Candidate:
    """One graded person of a group (unit, or those of like tasks)."""

    official: int
    group: str
    total: Decimal
    grade: str


@dataclass(frozen=True, slots=True)
class Places:
    """One group: how many places, who has one, who reached the points beyond them, and why; ``tied``: equal at the cap.

    Of those tied none is chosen by chance: all wait for a decision.
    """

    group: str
    counted: int
    places: int
    reason: Reason
    chosen: tuple[int, ...] = ()
    tied: tuple[int, ...] = ()
    beyond: tuple[int, ...] = ()


def honours(cap: Cap, candidates: Iterable[Candidate], *, special: bool = False) -> tuple[Places, ...]:
    """The places of every group; ``special``: by a decision the higher share holds."""
    groups: dict[str, list[Candidate]] = {}
    for one in candidates:
        groups.setdefault(one.group, []).append(one)
    return tuple(_places(cap, name, groups[name], special=special) for name in sorted(groups))


def _places(cap: Cap, group: str, mine: Sequence[Candidate], *, special: bool) -> Places:
    counted = sum(one.grade in cap.of for one in mine)
    percent = cap.special if special and cap.special is not None else cap.percent
    number, reason = places(cap, percent, counted)
    best = sorted((one for one in mine if one.grade == cap.grade), key=lambda one: (-one.total, one.official))
    chosen, tied, beyond = _split(best, number)
    return Places(group, counted, number, reason, chosen, tied, beyond)


def places(cap: Cap, percent: Decimal, counted: int) -> tuple[int, Reason]:
    """How many of so many, and the sentence: "20% của 4 người là 0,8; làm tròn xuống còn 0"."""
    exact = Fraction(percent) * counted / 100
    number = int(rounded(exact, cap.rounding, 0))
    told: dict[str, str | int] = {
        "percent": plain(Fraction(percent)),
        "counted": counted,
        "exact": plain(exact),
        "places": number,
    }
    if not number and cap.one_from and counted >= cap.one_from:
        return 1, Reason.of("scores.places_one", **told, least=cap.one_from)
    key = "places_none" if not number else f"places_{cap.rounding}" if exact != number else "places"
    return number, Reason.of(f"scores.{key}", **told)


def _split(
    best: Sequence[Candidate], number: int
) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """Chosen, tied at the last place, beyond it."""
    if len(best) <= number:
        return tuple(one.official for one in best), (), ()
    edge = best[number].total
    at_edge = [one for one in best if one.total == edge]
    tie = at_edge if number and best[number - 1].total == edge else []
    chosen = [one for one in best[:number] if one not in tie]
    beyond = [one for one in best[number:] if one not in tie]
    return (
        tuple(o.official for o in chosen),
        tuple(o.official for o in tie),
        tuple(o.official for o in beyond),
    )
