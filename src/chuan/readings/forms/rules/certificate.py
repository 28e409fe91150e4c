"""Chứng chỉ: who holds which competence, from which day until which, by which class."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from chuan.readings.forms.rules.formatting import count, day, plain
from chuan.readings.forms.rules.parts import Head, Sheet, head_sheet


@dataclass(frozen=True, slots=True)
class Certificate:
    """``ground``: the class or the paper it rests on; ``until`` None: for ever; ``signer``: (duty, name)."""

    MEANING: ClassVar[str] = "certificate"
    PAGES: ClassVar[tuple[str, ...]] = ("a4", "a4-landscape")

    head: Head
    person: str
    unit: str
    competence: str
    ground: str
    hours: int
    since: date
    until: date | None
    signer: tuple[str, str]

    def sheet(self) -> Sheet:
        return head_sheet(self.MEANING, self.head) | {
            "person": plain(self.person),
            "unit": plain(self.unit),
            "competence": plain(self.competence),
            "ground": plain(self.ground),
            "hours": count(self.hours) if self.hours else "",
            "since": day(self.since),
            "until": day(self.until) if self.until else "",
            "signer": [plain(part) for part in self.signer],
        }
