"""Phiếu điểm: one person's sheet of one period on one page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from chuan.readings.forms.rules.formatting import count, plain
from chuan.readings.forms.rules.parts import Head, Sheet, head_sheet
from chuan.readings.forms.rules.score_book import Scored


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """``who`` with all lines; ``about``: the period's name; ``stamp``: what it is a print of."""

    MEANING: ClassVar[str] = "score_sheet"
    PAGES: ClassVar[tuple[str, ...]] = ("a4",)

    head: Head
    about: str
    scheme: str
    who: Scored
    stamp: str
    signer: tuple[str, str]

    def sheet(self) -> Sheet:
        who = self.who
        rows = [[count(at), *map(plain, line)] for at, line in enumerate(who.lines, start=1)]
        return head_sheet(self.MEANING, self.head) | {
            "about": plain(self.about),
            "scheme": plain(self.scheme),
            "person": plain(who.person),
            "unit": plain(who.unit),
            "total": plain(who.total),
            "grade": plain(who.grade),
            "note": plain(who.note),
            "rows": rows,
            "stamp": plain(self.stamp),
            "signer": [plain(one) for one in self.signer],
        }
