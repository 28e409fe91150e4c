"""Bộ hồ sơ cho đoàn kiểm tra: one indexed paper of what the agency can show on a day, a table a part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from chuan.readings.forms.rules.formatting import count, moment_words, plain
from chuan.readings.forms.rules.parts import Head, Sheet, head_sheet


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its title, the headings of its table, its rows, and the sentence for none."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    none: str


@dataclass(frozen=True, slots=True)
class InspectionPack:
    """The parts in the order of the index; ``head.at`` is the moment it was drawn."""

    MEANING: ClassVar[str] = "inspection"
    PAGES: ClassVar[tuple[str, ...]] = ("a4",)

    head: Head
    parts: tuple[Part, ...]

    def sheet(self) -> Sheet:
        return head_sheet(self.MEANING, self.head) | {
            "moment": moment_words(self.head.at),
            "parts": [_part(at, part) for at, part in enumerate(self.parts, start=1)],
        }


def _part(at: int, part: Part) -> dict[str, object]:
    return {
        "number": str(at),
        "title": plain(part.title),
        "heads": [plain(head) for head in part.heads],
        "rows": [[plain(cell) for cell in row] for row in part.rows],
        "none": plain(part.none),
        "count": count(len(part.rows)),
    }
