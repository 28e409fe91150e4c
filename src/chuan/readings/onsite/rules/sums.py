"""Shares of procedures and of dossiers, of one agency or of many; nothing of nothing is no 0."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_DOWN, Decimal

from chuan.readings.onsite.rules.acts import ACTS, BITS

_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Sum:
    """``able`` of ``procedures`` can be, ``done`` of ``dossiers`` were finished at the centre; ``left``: at which act."""

    procedures: int = 0
    able: int = 0
    dossiers: int = 0
    done: int = 0
    left: Mapping[str, int] = field(default_factory=dict)


def share(part: int, whole: int) -> Decimal | None:
    """In percent, cut after two decimals; None where there is nothing to divide by."""
    return (Decimal(part * 100) / whole).quantize(_CENT, ROUND_DOWN) if whole else None


def of_dossiers(masks: Mapping[int, int]) -> Sum:
    """``masks``: sum of the acts done away -> how many dossiers."""
    left = {act: sum(n for mask, n in masks.items() if mask & bit) for act, bit in BITS.items()}
    return Sum(dossiers=sum(masks.values()), done=masks.get(0, 0), left=left)


def added(parts: Iterable[Sum]) -> Sum:
    """All of them together: parts and wholes are added, never shares."""
    found = list(parts)
    return Sum(
        sum(one.procedures for one in found),
        sum(one.able for one in found),
        sum(one.dossiers for one in found),
        sum(one.done for one in found),
        {act: sum(one.left.get(act, 0) for one in found) for act in ACTS},
    )
