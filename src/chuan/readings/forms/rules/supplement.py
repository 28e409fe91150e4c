"""Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: everything that is missing, and why, said once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from chuan.base.kernel.clock import local
from chuan.readings.forms.rules.formatting import count, day_words, moment_words, plain
from chuan.readings.forms.rules.parts import (
    Head,
    Party,
    Sheet,
    Signature,
    head_sheet,
    party_sheet,
    signature_sheet,
)


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing to complete: what, and why it is asked."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class SupplementSlip:
    """Before reception signed by the guide (người hướng dẫn) only; ``code`` is "" before a dossier has one.

    After reception a head signs (``signature``): ``received`` then, ``answer_by`` the moment until which it
    waits, ``effect`` what the law does to the clock, ``again`` why it is asked once more. ``reason`` is a lý do
    for the whole, where those of the lines do not say enough; ``bring_to`` where and when to bring it.
    """

    MEANING: ClassVar[str] = "supplement"
    PAGES: ClassVar[tuple[str, ...]] = ("a5", "a4")
    EFFECTS: ClassVar[dict[str, str]] = {
        "restart": "Thời hạn giải quyết tính lại từ đầu kể từ khi cơ quan nhận đủ giấy tờ bổ sung.",
        "pause": "Thời gian chờ bổ sung không tính vào thời hạn giải quyết.",
    }

    head: Head
    party: Party
    procedure: str
    missing: tuple[Missing, ...]
    contact: str
    contact_phone: str
    guide: str
    reason: str = ""
    code: str = ""
    received: datetime | None = None
    answer_by: datetime | None = None
    effect: str = ""
    again: str = ""
    bring_to: str = ""
    signature: Signature | None = None
    copies: tuple[str, ...] = ()

    def sheet(self) -> Sheet:
        return head_sheet(self.MEANING, self.head) | self._after_reception() | {
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
        }  # fmt: skip

    def _after_reception(self) -> Sheet:
        """What only the signed form says; all "" on the slip of the counter."""
        signed = self.signature is not None
        return signature_sheet(self.signature or Signature((), ""), self.copies) | {
            "signed": signed,
            "received": day_words(local(self.received).date()) if self.received else "",
            "answer_by": moment_words(self.answer_by) if self.answer_by else "",
            "effect": self.EFFECTS.get(self.effect, ""),
            "again": plain(self.again),
            "bring_to": plain(self.bring_to),
        }
