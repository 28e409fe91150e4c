"""Who held which post from when to when: what past acts are judged by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Tenure:
    """A post as somebody held it, or stood in for it, in the half-open days ``[since, until)``."""

    official: int
    agency_code: str
    unit_code: str
    roles: tuple[str, ...]
    head: bool
    since: date
    until: date | None = None

    def holds(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)
