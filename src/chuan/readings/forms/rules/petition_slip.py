"""Phiếu hướng dẫn, chuyển đơn: what whoever handed in what goes elsewhere takes home; nobody's name but the official's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from chuan.readings.forms.rules.formatting import plain
from chuan.readings.forms.rules.parts import Head, Sheet, head_sheet

COMPLAINT, DENUNCIATION, PETITION = "khiếu nại", "tố cáo", "phản ánh, kiến nghị"


@dataclass(frozen=True, slots=True)
class PetitionSlip:
    """``law``: khiếu nại, tố cáo, or a petition for another agency; ``where``: who receives it; ``taken``: how it came; ``moved``: when it was passed on."""

    MEANING: ClassVar[str] = "petition_slip"
    PAGES: ClassVar[tuple[str, ...]] = ("a5", "a4")

    head: Head
    number: str
    law: str
    sent: str
    taken: str
    where: str
    officer: str
    moved: str = ""

    def sheet(self) -> Sheet:
        return head_sheet(self.MEANING, self.head) | {
            "number": plain(self.number),
            "law": plain(self.law),
            "sent": plain(self.sent),
            "taken": plain(self.taken),
            "where": plain(self.where),
            "secret": self.law == DENUNCIATION,
            "petition": self.law == PETITION,
            "moved": plain(self.moved),
            "officer": plain(self.officer),
        }
