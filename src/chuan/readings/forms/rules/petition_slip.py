"""Phiếu hướng dẫn, chuyển đơn: what whoever handed in a khiếu nại or tố cáo takes home; nobody's name but the official's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from chuan.readings.forms.rules.formatting import plain
from chuan.readings.forms.rules.parts import Head, Sheet, head_sheet

COMPLAINT, DENUNCIATION = "khiếu nại", "tố cáo"


@dataclass(frozen=True, slots=True)
class PetitionSlip:
    """``law``: khiếu nại or tố cáo; ``where``: who receives it; ``taken``: how it came."""

    MEANING: ClassVar[str] = "petition_slip"
    PAGES: ClassVar[tuple[str, ...]] = ("a5", "a4")

    head: Head
    number: str
    law: str
    sent: str
    taken: str
    where: str
    officer: str

    def sheet(self) -> Sheet:
        return head_sheet(self.MEANING, self.head) | {
            "number": plain(self.number),
            "law": plain(self.law),
            "sent": plain(self.sent),
            "taken": plain(self.taken),
            "where": plain(self.where),
            "secret": self.law == DENUNCIATION,
            "officer": plain(self.officer),
        }
