"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả: the promise a citizen takes home."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from chuan.base.kernel.clock import local
from chuan.readings.forms.rules.formatting import (
    count,
    day,
    day_words,
    moment_words,
    money,
    plain,
    time_words,
    weekday,
)
from chuan.readings.forms.rules.parts import (
    Head,
    PaperLine,
    Party,
    Sheet,
    head_sheet,
    papers_sheet,
    party_sheet,
)
from chuan.readings.forms.rules.qr import qr_svg


@dataclass(frozen=True, slots=True)
class FeeLine:
    """Money asked, in đồng; 0 is printed "không thu"."""

    name: str
    amount: int


@dataclass(frozen=True, slots=True)
class Receipt:
    """``owner`` is None where the submitter is the owner; ``why`` explains the promised date in one sentence.

    ``may_change`` marks a promise that crosses days without an official notice; ``link`` "" prints no QR.
    ``completed``: when the citizen had brought what was asked after reception; ``replaces`` the day of the
    receipt that is no longer valid since. ``starts``: received outside, when the legal clock begins.
    ``helped``: the place that only helped to fill it in.
    """

    MEANING: ClassVar[str] = "receipt"
    PAGES: ClassVar[tuple[str, ...]] = ("a5", "a5-landscape", "a4")

    head: Head
    code: str
    procedure: str
    submitter: Party
    papers: tuple[PaperLine, ...]
    received: datetime
    promised: datetime
    term: str
    why: str
    officer: str
    owner: Party | None = None
    authorisation: str = ""
    sets: int = 1
    fees: tuple[FeeLine, ...] = ()
    collect_at: str = ""
    bring: tuple[str, ...] = ()
    collectors: str = ""
    link: str = ""
    may_change: bool = False
    book: str = ""
    book_row: str = ""
    completed: datetime | None = None
    replaces: date | None = None
    starts: str = ""
    helped: str = ""

    def sheet(self) -> Sheet:
        return head_sheet(self.MEANING, self.head) | self._content() | _promise(self)

    def _content(self) -> Sheet:
        return {
            "code": plain(self.code),
            "procedure": plain(self.procedure),
            "submitter": party_sheet(self.submitter),
            "owner": party_sheet(self.owner) if self.owner else None,
            "authorisation": plain(self.authorisation),
            "papers": papers_sheet(self.papers),
            "sets": count(self.sets),
            "fees": [[plain(fee.name), money(fee.amount)] for fee in self.fees],
            "fee_total": money(sum(fee.amount for fee in self.fees)),
            "book": plain(self.book),
            "book_row": plain(self.book_row),
            "officer": plain(self.officer),
        }


def _promise(receipt: Receipt) -> Sheet:
    promised = local(receipt.promised)
    return {
        "term": plain(receipt.term),
        "received": moment_words(receipt.received),
        "starts": plain(receipt.starts),
        "helped": plain(receipt.helped),
        "completed": moment_words(receipt.completed) if receipt.completed else "",
        "replaces": f"Thay giấy hẹn ngày {day(receipt.replaces)}" if receipt.replaces else "",
        "promised_big": [f"{time_words(promised)}, {weekday(promised)},", day_words(promised)],
        "why": plain(receipt.why),
        "may_change": receipt.may_change,
        "collect_at": plain(receipt.collect_at),
        "bring": [plain(thing) for thing in receipt.bring],
        "collectors": plain(receipt.collectors),
        "qr": qr_svg(receipt.link) if receipt.link else "",
        "link": receipt.link,
    }
