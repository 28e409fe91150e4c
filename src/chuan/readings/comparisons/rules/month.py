"""Mặt tốt, chưa tốt, nguyên nhân: a table of patterns over figures; no sentence without dossiers, none about a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.shares import exact_interval

GOOD, BAD, CAUSE = "good", "bad", "cause"
PROCEDURE, STEP, PARTNER, OPEN = "procedure", "step", "partner", "open"
_FEWEST, _HALF, _MANY = 10, 0.5, 3
"""So many dossiers before anything is said of a share; what part of all late ones is a place they sit in; how many are many."""


@dataclass(frozen=True, slots=True)
class Count:
    """Late of settled, of a procedure, a step or a partner, in the month and in the months before it."""

    kind: str
    key: str
    name: str
    settled: int
    late: int
    settled_before: int = 0
    late_before: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """``side``: good, bad or cause; ``of`` is what its dossiers are found by."""

    side: str
    reason: Reason
    of: Count


def _better(one: Count) -> bool:
    return _share(one)[1] < _before(one)[0]


def _worse(one: Count) -> bool:
    return _share(one)[0] > _before(one)[1]


def _enough(one: Count) -> bool:
    return one.settled >= _FEWEST and one.settled_before >= _FEWEST


_PATTERNS: tuple[tuple[str, str, str, Callable[[Count, int], bool]], ...] = (
    (GOOD, "improved", PROCEDURE, lambda one, _: _enough(one) and _better(one)),
    (GOOD, "clean", PROCEDURE, lambda one, _: one.settled >= _FEWEST and not one.late),
    (BAD, "worsened", PROCEDURE, lambda one, _: _enough(one) and _worse(one)),
    (BAD, "overdue", OPEN, lambda one, _: one.late > 0),
    (
        CAUSE,
        "sits_procedure",
        PROCEDURE,
        lambda one, all_late: one.late >= _MANY and one.late >= _HALF * all_late,
    ),
    (CAUSE, "sits_step", STEP, lambda one, all_late: one.late >= _MANY and one.late >= _HALF * all_late),
    (CAUSE, "partner", PARTNER, lambda one, _: one.late > 0),
)
"""Side, sentence, of what, and when it is said; ``all_late`` are the late ones of all of that kind."""


def sentences(counts: Iterable[Count]) -> tuple[Sentence, ...]:
    """What the figures of a month say, in the order of the patterns."""
    known = tuple(counts)
    return tuple(found for pattern in _PATTERNS for found in _said(pattern, known))


def _said(
    pattern: tuple[str, str, str, Callable[[Count, int], bool]], known: tuple[Count, ...]
) -> Iterator[Sentence]:
    side, key, kind, holds = pattern
    mine = [one for one in known if one.kind == kind]
    all_late = sum(one.late for one in mine)
    for one in mine:
        if holds(one, all_late):
            yield Sentence(side, Reason.of(f"comparisons.{key}", **_facts(one, all_late)), one)


def _facts(one: Count, all_late: int) -> dict[str, str | int]:
    return {
        "name": one.name, "late": one.late, "settled": one.settled, "late_before": one.late_before,
        "settled_before": one.settled_before, "all": all_late,
    }  # fmt: skip


def _share(one: Count) -> tuple[float, float]:
    return exact_interval(one.late, one.settled)


def _before(one: Count) -> tuple[float, float]:
    return exact_interval(one.late_before, one.settled_before)
