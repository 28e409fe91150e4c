"""Weeks in which nothing at all was synchronised: they are absent, and never counted as 0."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from chuan.readings.indices.rules.formulas import Sums


@dataclass(frozen=True, slots=True)
class Week:
    """What of a week lies in the period: how many were received, how many of them the Portal has."""

    monday: date
    received: int
    synced: int

    @property
    def absent(self) -> bool:
        return self.received > 0 and self.synced <= 0


def heard(sums: Sums, weeks: Iterable[Week]) -> tuple[dict[str, int], tuple[Week, ...]]:
    """The sums with ``sync_received``, and the weeks that are left out of it."""
    absent = tuple(week for week in weeks if week.absent)
    silent = sum(week.received for week in absent)
    return {**sums, "sync_received": sums.get("received", 0) - silent}, absent
