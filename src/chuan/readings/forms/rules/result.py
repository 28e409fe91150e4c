"""The answer itself where no sector prescribes its own form: a document in the frame of NĐ 30/2020."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from chuan.base.kernel.clock import local
from chuan.readings.forms.rules.formatting import day_words, plain
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
        return (
            head_sheet(self.MEANING, self.head)
            | signature_sheet(self.signature)
            | {
                "party": party_sheet(self.party),
                "code": plain(self.code),
                "procedure": plain(self.procedure),
                "product": plain(self.product),
                "received": day_words(local(self.received).date()),
                "body": [plain(paragraph) for paragraph in self.body],
                "grounds": [plain(ground) for ground in self.grounds],
            }
        )
