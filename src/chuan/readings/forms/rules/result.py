"""The answer itself where no sector prescribes its own form: a document in the frame of NĐ 30/2020."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from chuan.readings.forms.rules.formatting import plain
from chuan.readings.forms.rules.parts import Head, Party, Sheet, Signature, letter_sheet


@dataclass(frozen=True, slots=True)
class ResultLetter:
    """``product`` is the name of the result ("Giấy xác nhận …"); ``body`` its paragraphs as the officer wrote them."""

    MEANING: ClassVar[str] = "result"
    PAGES: ClassVar[tuple[str, ...]] = ("a4",)

    head: Head
    party: Party
    code: str
    procedure: str
    product: str
    received: datetime
    body: tuple[str, ...]
    signature: Signature
    grounds: tuple[str, ...] = ()

    def sheet(self) -> Sheet:
        return letter_sheet(self) | {
            "product": plain(self.product),
            "body": [plain(paragraph) for paragraph in self.body],
            "grounds": [plain(ground) for ground in self.grounds],
        }
