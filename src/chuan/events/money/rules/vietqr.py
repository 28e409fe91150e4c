"""VietQR: what a bank's app reads to transfer an exact sum (NAPAS 247, EMVCo merchant-presented).

Tags of two digits, lengths of two digits, values of at most 99 characters; the last four are a
CRC-16/CCITT-FALSE over everything before them, the tag and length of the CRC included.
"""

from __future__ import annotations

import re
from binascii import crc_hqx
from dataclasses import dataclass

from chuan.base.kernel.refusal import Refusal, refuse

NAPAS = "A000000727"
TO_ACCOUNT = "QRIBFTTA"
DONG = "704"
PURPOSE_LETTERS = 25
MOST = 9_999_999_999_999
"""Thirteen digits are all that tag 54 holds."""

_BIN = re.compile(r"[0-9]{6}")
_ACCOUNT = re.compile(r"[0-9A-Za-z]{1,19}")
_PURPOSE = re.compile(rf"[\x20-\x7e]{{0,{PURPOSE_LETTERS}}}")
_HEADER = 4


@dataclass(frozen=True, slots=True)
class Transfer:
    """What the payer's app fills in: bank (BIN of six digits), account, đồng, words. Amount None: the payer types it."""

    bank: str
    account: str
    amount: int | None = None
    purpose: str = ""


def crc(text: str) -> str:
    """CRC-16/CCITT-FALSE as four upper-case hexadecimal digits: of "123456789" it is 29B1."""
    return f"{crc_hqx(text.encode('ascii'), 0xFFFF):04X}"


def purpose_of(code: str) -> str:
    """The words of a transfer that pays a dossier: its code without dots and hyphens."""
    return re.sub(r"[.\-\s]", "", code).upper()


def faults(transfer: Transfer) -> tuple[Refusal, ...]:
    """Everything that no bank could read, each beside its field."""
    found = (
        (_BIN.fullmatch(transfer.bank), refuse("invalid", "money.bad_bin", "bin", bin=transfer.bank)),
        (_ACCOUNT.fullmatch(transfer.account), refuse("invalid", "money.bad_account", "account")),
        (
            transfer.amount is None or 0 < transfer.amount <= MOST,
            refuse("invalid", "money.bad_amount", "amount"),
        ),
        (
            _PURPOSE.fullmatch(transfer.purpose) and transfer.purpose == transfer.purpose.strip(),
            refuse("invalid", "money.bad_purpose", "purpose", most=PURPOSE_LETTERS),
        ),
    )
    return tuple(refusal for good, refusal in found if not good)


def payload(transfer: Transfer) -> str | tuple[Refusal, ...]:
    """The text of the QR code, or every fault of the transfer."""
    wrong = faults(transfer)
    if wrong:
        return wrong
    beneficiary = _tag("00", transfer.bank) + _tag("01", transfer.account)
    body = (
        _tag("00", "01")
        + _tag("01", "11" if transfer.amount is None else "12")
        + _tag("38", _tag("00", NAPAS) + _tag("01", beneficiary) + _tag("02", TO_ACCOUNT))
        + _tag("53", DONG)
        + (_tag("54", str(transfer.amount)) if transfer.amount is not None else "")
        + _tag("58", "VN")
        + (_tag("62", _tag("08", transfer.purpose)) if transfer.purpose else "")
        + "6304"
    )
    return body + crc(body)


def read(text: str) -> Transfer | None:
    """What a payload says; None where it is broken, altered or no transfer to an account in đồng."""
    if len(text) < _HEADER or not text.isascii() or crc(text[:-4]) != text[-4:]:
        return None
    root = tags(text)
    merchant = tags(root.get("38", "")) if root else None
    beneficiary = tags(merchant.get("01", "")) if merchant else None
    if not root or not merchant or not beneficiary:
        return None
    if (merchant.get("00"), merchant.get("02"), root.get("53")) != (NAPAS, TO_ACCOUNT, DONG):
        return None
    more = tags(root.get("62", "")) or {}
    amount = int(root["54"]) if root.get("54", "").isdigit() else None
    found = Transfer(beneficiary.get("00", ""), beneficiary.get("01", ""), amount, more.get("08", ""))
    return None if faults(found) else found


def tags(text: str) -> dict[str, str] | None:
    """Tag -> value; None where a length runs past the end."""
    found: dict[str, str] = {}
    at = 0
    while at < len(text):
        head = text[at : at + _HEADER]
        if len(head) < _HEADER or not head.isdigit():
            return None
        end = at + _HEADER + int(head[2:])
        if end > len(text):
            return None
        found[head[:2]] = text[at + _HEADER : end]
        at = end
    return found


def _tag(tag: str, value: str) -> str:
    return f"{tag}{len(value):02}{value}"
