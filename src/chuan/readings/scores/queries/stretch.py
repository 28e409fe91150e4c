"""What gatherers are asked: whose acts, of which moments, as known now; and how rows become facts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.period import Period

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Stretch:
    """``[since, until)`` of an agency's ``officials``; ``at`` is now: what is later has not happened."""

    agency: int
    officials: tuple[int, ...]
    period: Period
    at: datetime

    @classmethod
    def of(cls, agency: int, officials: Collection[int], period: Period, at: datetime) -> Stretch:
        return cls(agency, tuple(sorted(officials)), period, at)

    @property
    def since(self) -> datetime:
        return datetime.combine(self.period.since, time(), VIETNAM)

    @property
    def until(self) -> datetime:
        assert self.period.until is not None
        return datetime.combine(self.period.until, time(), VIETNAM)

    @property
    def facts(self) -> dict[str, Any]:
        return {
            "agency": self.agency, "officials": list(self.officials), "since": self.since, "until": self.until,
            "at": self.at, "seen": min(self.until, self.at),
        }  # fmt: skip


def spent(minutes: int) -> str:
    """Working minutes as "3 giờ 20 phút"."""
    parts = ((minutes // 60, "giờ"), (minutes % 60, "phút"))
    return " ".join(f"{amount} {unit}" for amount, unit in parts if amount) or "0 phút"
