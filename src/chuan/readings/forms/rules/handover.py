"""Danh sách bàn giao hồ sơ: what one unit hands to another, mostly at the end of the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from chuan.readings.forms.rules.formatting import count, moment, moment_words, plain
from chuan.readings.forms.rules.parts import Head, Sheet, head_sheet


@dataclass(frozen=True, slots=True)
class HandoverLine:
    code: str
    procedure: str
    owner: str
    received: datetime
    promised: datetime | None
    papers: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class HandoverList:
    """``head.at`` is the moment of handing over; ``declined``: how many lines the taker did not take."""

    MEANING: ClassVar[str] = "handover"
    PAGES: ClassVar[tuple[str, ...]] = ("a4", "a4-landscape")

    head: Head
    from_unit: str
    giver: str
    to_unit: str
    taker: str
    lines: tuple[HandoverLine, ...]
    declined: int = 0
    results: bool = False  # they go back to the counter, each with what is still held of the citizen's

    def sheet(self) -> Sheet:
        return head_sheet("handover_results" if self.results else self.MEANING, self.head) | {
            "from_unit": plain(self.from_unit),
            "giver": plain(self.giver),
            "to_unit": plain(self.to_unit),
            "taker": plain(self.taker),
            "moment": moment_words(self.head.at),
            "rows": [_row(at, line) for at, line in enumerate(self.lines, start=1)],
            "total": count(len(self.lines)),
            "papers": count(sum(line.papers for line in self.lines)),
            "declined": count(self.declined) if self.declined else "",
        }


def _row(at: int, line: HandoverLine) -> list[str]:
    promised = moment(line.promised) if line.promised else ""
    texts = (line.code, line.owner, line.procedure)
    rest = [moment(line.received), promised, count(line.papers), plain(line.note)]
    return [count(at), *(plain(text) for text in texts), *rest]
