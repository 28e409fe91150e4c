"""Agencies of one kind in their order; whoever has too few dossiers is shown, and has no place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from chuan.readings.indices.rules.scoring import Reckoned


@dataclass(frozen=True, slots=True)
class Ranked:
    """``place`` from 1, the same for equals; None without one."""

    reckoned: Reckoned
    place: int | None


def ranked(found: Iterable[Reckoned], fewest: int) -> tuple[Ranked, ...]:
    """The best first, those without a place last."""
    ordered = sorted(found, key=lambda one: (one.received < fewest, -_worth(one), -one.received, one.agency))
    made: list[Ranked] = []
    for nth, one in enumerate(ordered, 1):
        before = made[-1] if made else None
        same = before is not None and before.place is not None and _worth(before.reckoned) == _worth(one)
        place = before.place if same and before is not None else nth
        made.append(Ranked(one, None if one.received < fewest else place))
    return tuple(made)


def _worth(one: Reckoned) -> Decimal:
    percent = one.index.percent
    return Decimal(-1) if percent is None else percent
