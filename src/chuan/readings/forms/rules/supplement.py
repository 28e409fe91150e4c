"""Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: everything that is missing, and why, said once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from chuan.readings.forms.rules.formatting import count, plain
from chuan.readings.forms.rules.parts import Head, Party, Sheet, head_sheet, party_sheet


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing to complete: what, and why it is asked."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class SupplementSlip:
    """Signed by the guide (người hướng dẫn) only; ``code`` is "" before a dossier has one.

    ``reason`` is a lý do for the whole, where those of the lines do not say enough.
    """

    MEANING: ClassVar[str] = "supplement"
    PAGES: ClassVar[tuple[str, ...]] = ("a5", "a4")

    head: Head
    party: Party
    procedure: str
    missing: tuple[Missing, ...]
    contact: str
    contact_phone: str
    guide: str
    reason: str = ""
    code: str = ""

    def sheet(self) -> Sheet:
        return head_sheet(self.MEANING, self.head) | {
            "party": party_sheet(self.party),
            "procedure": plain(self.procedure),
            "missing": [
                [count(at), plain(item.what), plain(item.why)]
                for at, item in enumerate(self.missing, start=1)
            ],
            "total": count(len(self.missing)),
            "reason": plain(self.reason),
            "contact": plain(self.contact),
            "contact_phone": plain(self.contact_phone),
            "guide": plain(self.guide),
            "code": plain(self.code),
        }
