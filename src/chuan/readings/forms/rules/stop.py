"""Thông báo dừng giải quyết hồ sơ: at whose request, where it stood, what becomes of money and papers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from chuan.base.kernel.clock import local
from chuan.readings.forms.rules.formatting import day_words, moment_words, plain
from chuan.readings.forms.rules.parts import Head, Party, Sheet, Signature, letter_sheet

REQUESTS: Mapping[str, str] = {
    "paper": "bằng đơn đã ký, lưu cùng hồ sơ",
    "code": "và xác nhận bằng mã dùng một lần lúc {stopped}",
}


@dataclass(frozen=True, slots=True)
class StopNotice:
    """``request`` is a key of ``REQUESTS``, "" where the law ended the waiting; then ``asked`` papers were awaited.

    ``standing`` says where it stood, ``money`` and ``papers`` what becomes of either, a sentence each.
    """

    MEANING: ClassVar[str] = "stop"
    PAGES: ClassVar[tuple[str, ...]] = ("a4", "a5")

    head: Head
    party: Party
    code: str
    procedure: str
    received: datetime
    promised: datetime | None
    stopped: datetime
    signature: Signature
    request: str = ""
    reason: str = ""
    asked: tuple[str, ...] = ()
    asked_on: datetime | None = None
    answer_by: datetime | None = None
    standing: str = ""
    money: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()

    def sheet(self) -> Sheet:
        return letter_sheet(self, self.copies) | {
            "promised": moment_words(self.promised) if self.promised else "",
            "stopped": moment_words(self.stopped),
            "stopped_day": day_words(local(self.stopped).date()),
            "request": REQUESTS.get(self.request, "").format(stopped=moment_words(self.stopped)),
            "reason": plain(self.reason).rstrip("."),
            "asked": [plain(paper) for paper in self.asked],
            "asked_on": day_words(local(self.asked_on).date()) if self.asked_on else "",
            "answer_by": moment_words(self.answer_by) if self.answer_by else "",
            "standing": plain(self.standing),
            "money": [plain(line) for line in self.money],
            "papers": [plain(line) for line in self.papers],
        }  # fmt: skip
