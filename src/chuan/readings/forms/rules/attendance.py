"""Danh sách điểm danh: who is on the list of a class, who came and how, who passed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from chuan.readings.forms.rules.formatting import count, plain
from chuan.readings.forms.rules.parts import Head, Sheet, head_sheet


@dataclass(frozen=True, slots=True)
class AttendanceLine:
    """``came``: how and when, or why not; ``result`` "" before it is known."""

    person: str
    unit: str
    came: str
    result: str


@dataclass(frozen=True, slots=True)
class Attendance:
    """``present`` counts those of the list who came; ``outsiders`` are people without an account."""

    MEANING: ClassVar[str] = "attendance"
    PAGES: ClassVar[tuple[str, ...]] = ("a4", "a4-landscape")

    head: Head
    lesson: str
    when: str
    place: str
    teacher: str
    lines: tuple[AttendanceLine, ...]
    present: int
    outsiders: int = 0

    def sheet(self) -> Sheet:
        return head_sheet(self.MEANING, self.head) | {
            "lesson": plain(self.lesson),
            "when": plain(self.when),
            "place": plain(self.place),
            "teacher": plain(self.teacher),
            "rows": [_row(at, line) for at, line in enumerate(self.lines, start=1)],
            "present": count(self.present),
            "total": count(len(self.lines)),
            "outsiders": count(self.outsiders) if self.outsiders else "",
        }


def _row(at: int, line: AttendanceLine) -> list[str]:
    return [count(at), *map(plain, (line.person, line.unit, line.came, line.result)), ""]
