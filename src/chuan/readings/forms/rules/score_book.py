"""Bảng điểm: everybody of a period on one summary page, then each person's lines, as short as they stay true."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from chuan.readings.forms.rules.formatting import count, plain
from chuan.readings.forms.rules.parts import Head, Sheet, head_sheet


@dataclass(frozen=True, slots=True)
class Scored:
    """One person; ``lines`` are (points with sign, sentence), ``total`` as it is written."""

    person: str
    unit: str
    total: str
    grade: str = ""
    note: str = ""
    lines: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ScoreBook:
    """``about``: when it was published and the hash of what was; ``remarks`` stand below the summary."""

    MEANING: ClassVar[str] = "score_book"
    PAGES: ClassVar[tuple[str, ...]] = ("a4",)

    head: Head
    title: str
    about: str
    people: tuple[Scored, ...]
    signer: tuple[str, str]
    remarks: tuple[str, ...] = ()

    def sheet(self) -> Sheet:
        return head_sheet(self.MEANING, self.head) | {
            "title": plain(self.title),
            "about": plain(self.about),
            "rows": [_row(at, one) for at, one in enumerate(self.people, start=1)],
            "details": [_detail(at, one) for at, one in enumerate(self.people, start=1)],
            "remarks": [plain(one) for one in self.remarks],
            "signer": [plain(one) for one in self.signer],
        }


def _row(at: int, one: Scored) -> list[str]:
    return [count(at), *map(plain, (one.person, one.unit, one.total))]


def _detail(at: int, one: Scored) -> Sheet:
    return {
        "head": plain(f"{at}. {one.person}, {one.unit}"),
        "total": plain(f"{one.total}, {one.grade}" if one.grade else one.total),
        "note": plain(one.note),
        "lines": [[plain(points), plain(sentence)] for points, sentence in one.lines],
    }
