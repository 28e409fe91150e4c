"""Phiếu xin lỗi và đề nghị gia hạn: what was promised, why it is not kept, and the new date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from chuan.readings.forms.rules.formatting import moment_words, plain
from chuan.readings.forms.rules.parts import Head, Party, Sheet, Signature, letter_sheet


@dataclass(frozen=True, slots=True)
class Apology:
    """``cause`` is the coded cause in words, ``reason`` what was written besides; ``until`` the new date.

    ``contact``: where the citizen may ask ("Trung tâm …, điện thoại 0900 000 123").
    """

    MEANING: ClassVar[str] = "apology"
    PAGES: ClassVar[tuple[str, ...]] = ("a4", "a5")

    head: Head
    party: Party
    code: str
    procedure: str
    received: datetime
    promised: datetime
    until: datetime
    cause: str
    reason: str
    signature: Signature
    contact: str = ""
    copies: tuple[str, ...] = ()

    def sheet(self) -> Sheet:
        return letter_sheet(self, self.copies) | {
            "promised": moment_words(self.promised),
            "until": moment_words(self.until),
            "overdue": self.head.at > self.promised,
            "cause": _sentence(self.cause),
            "reason": _sentence(self.reason),
            "contact": plain(self.contact),
        }  # fmt: skip


def _sentence(words: str) -> str:
    """Begun with a capital and ended with a mark; nothing for nothing."""
    said = plain(words).strip()
    if not said:
        return ""
    return said[0].upper() + said[1:] + ("" if said[-1] in ".!?" else ".")
