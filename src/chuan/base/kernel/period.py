"""Half-open periods ``[from, until)`` of days; an open end is ``None``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    since: date
    until: date | None = None

    def __post_init__(self) -> None:
        if self.until is not None and self.until < self.since:
            raise ValueError(f"period ends {self.until} before it begins {self.since}")

    def holds(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)

    def overlaps(self, other: Period) -> bool:
        return (other.until is None or self.since < other.until) and (
            self.until is None or other.since < self.until
        )
