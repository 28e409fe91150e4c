"""Phiếu từ chối tiếp nhận giải quyết hồ sơ: why the counter cannot take a dossier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from chuan.readings.forms.rules.formatting import plain
from chuan.readings.forms.rules.parts import Head, Party, Sheet, head_sheet, party_sheet


@dataclass(frozen=True, slots=True)
class RefusalSlip:
    """``reasons`` say concretely why; ``advice`` where to turn instead ("" for nothing to add)."""

    MEANING: ClassVar[str] = "refusal"
    PAGES: ClassVar[tuple[str, ...]] = ("a5", "a4")

    head: Head
    party: Party
    procedure: str
    reasons: tuple[str, ...]
    officer: str
    advice: str = ""
    code: str = ""

    def sheet(self) -> Sheet:
        return head_sheet(self.MEANING, self.head) | {
            "party": party_sheet(self.party),
            "procedure": plain(self.procedure),
            "reasons": [plain(reason) for reason in self.reasons],
            "advice": plain(self.advice),
            "officer": plain(self.officer),
            "code": plain(self.code),
        }
