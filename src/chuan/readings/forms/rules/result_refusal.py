"""The signed written refusal of a result: an administrative letter in the frame of NĐ 30/2020."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from chuan.readings.forms.rules.formatting import plain
from chuan.readings.forms.rules.parts import Head, Party, Sheet, Signature, letter_sheet

__all__ = ["ResultRefusal", "Signature"]


@dataclass(frozen=True, slots=True)
class ResultRefusal:
    """``grounds`` are the texts the office rests on, in its own words; ``copies`` the nơi nhận after the party."""

    MEANING: ClassVar[str] = "result_refusal"
    PAGES: ClassVar[tuple[str, ...]] = ("a4",)

    head: Head
    party: Party
    code: str
    procedure: str
    received: datetime
    reasons: tuple[str, ...]
    signature: Signature
    grounds: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()

    def sheet(self) -> Sheet:
        return letter_sheet(self, self.copies) | {
            "reasons": [plain(reason) for reason in self.reasons],
            "grounds": [plain(ground) for ground in self.grounds],
            "advice": [plain(sentence) for sentence in self.advice],
        }
