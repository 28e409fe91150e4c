"""Phiếu hướng dẫn: what somebody who only asks takes home: papers, fee, time, where; no personal data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from chuan.readings.forms.rules.formatting import count, plain
from chuan.readings.forms.rules.parts import Head, Sheet, head_sheet


@dataclass(frozen=True, slots=True)
class AskedPaper:
    """One paper to bring: how many, when it is needed; ``source``: looked up there, so not asked."""

    name: str
    amount: str
    condition: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Guidance:
    """``ways``: (how it may be handed in, how long it takes); ``fees``: (name, amount)."""

    MEANING: ClassVar[str] = "guidance"
    PAGES: ClassVar[tuple[str, ...]] = ("a4", "a5")

    head: Head
    procedure: str
    code: str
    case: str
    papers: tuple[AskedPaper, ...]
    ways: tuple[tuple[str, str], ...]
    fees: tuple[tuple[str, str], ...]
    sets: int
    where: str
    officer: str

    def sheet(self) -> Sheet:
        asked = [paper for paper in self.papers if not paper.source]
        known = [paper for paper in self.papers if paper.source]
        return head_sheet(self.MEANING, self.head) | {
            "procedure": plain(self.procedure),
            "code": plain(self.code),
            "case": plain(self.case),
            "papers": [
                [count(at), plain(paper.name), plain(paper.amount), plain(paper.condition)]
                for at, paper in enumerate(asked, start=1)
            ],
            "known": [[plain(paper.name), plain(paper.source)] for paper in known],
            "ways": [[plain(way), plain(time)] for way, time in self.ways],
            "fees": [[plain(name), plain(amount)] for name, amount in self.fees],
            "sets": count(self.sets),
            "where": plain(self.where),
            "officer": plain(self.officer),
        }
