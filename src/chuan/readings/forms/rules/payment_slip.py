"""Phiếu thông tin nộp tiền, không thay biên lai: what to pay, into which account, with a code the bank's app reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from chuan.readings.forms.rules.formatting import count, money, plain
from chuan.readings.forms.rules.parts import Head, Party, Sheet, head_sheet, party_sheet
from chuan.readings.forms.rules.qr import qr_svg


@dataclass(frozen=True, slots=True)
class Asked:
    """One fee: ``count`` times ``each`` đồng, of which ``exempted`` đồng are not asked."""

    name: str
    count: int
    each: int
    exempted: int = 0


@dataclass(frozen=True, slots=True)
class Account:
    """Where a transfer goes: bank, number and holder as the bank writes them; ``payload`` is the VietQR text."""

    bank: str
    number: str
    name: str
    purpose: str
    payload: str


@dataclass(frozen=True, slots=True)
class PaymentSlip:
    """``owing`` is what is still to be paid, exactly what the QR code asks; without an account it is paid at the counter."""

    MEANING: ClassVar[str] = "payment_slip"
    PAGES: ClassVar[tuple[str, ...]] = ("a5", "a4")

    head: Head
    code: str
    procedure: str
    payer: Party
    asked: tuple[Asked, ...]
    paid: int
    owing: int
    collect: str
    officer: str
    account: Account | None = None

    def sheet(self) -> Sheet:
        return head_sheet(self.MEANING, self.head) | {
            "code": plain(self.code),
            "procedure": plain(self.procedure),
            "payer": party_sheet(self.payer),
            "asked": [
                [count(at), plain(one.name), str(one.count), money(one.each), _exempted(one.exempted),
                 money(one.count * one.each - one.exempted)]
                for at, one in enumerate(self.asked, start=1)
            ],
            "paid": money(self.paid) if self.paid else "",
            "owing": money(self.owing),
            "collect": plain(self.collect),
            "officer": plain(self.officer),
            "account": _account(self.account) if self.account else None,
            "qr": qr_svg(self.account.payload) if self.account else "",
        }  # fmt: skip


def _exempted(amount: int) -> str:
    return money(amount) if amount else ""


def _account(account: Account) -> Sheet:
    return {
        "bank": plain(account.bank),
        "number": plain(account.number),
        "name": plain(account.name),
        "purpose": plain(account.purpose),
    }
