"""What a handheld scanner reads from an identity card's QR code: fields parted by ``|``; and what in it cannot be right.

Number of twelve digits, old number of nine or none, name, birth ddmmyyyy, sex, address, day of issue ddmmyyyy; cards of later
years carry more fields behind. The order is as seen on cards in use; no text that lays it down was read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.refusal import Refusal, refuse
from chuan.base.kernel.text import nfc

_FEWEST = 6
_NUMBER, _OLD, _DAY = re.compile(r"\d{12}"), re.compile(r"\d{9}|"), re.compile(r"\d{8}")
_FOREIGN = re.compile(r"[fjwz0-9?\ufffd]|aa|ee|oo|dd|[\[\]{}\\]", re.IGNORECASE)
"""What no Vietnamese name holds: letters and doubles of Telex, digits of VNI, signs of letters that were lost."""


@dataclass(frozen=True, slots=True)
class Card:
    """What the card says of its holder."""

    number: str
    name: str
    born: date | None
    address: str
    old: str = ""


def is_card(text: str) -> bool:
    """Whether this was read from a card rather than typed."""
    return text.count("|") >= 2


def read_card(text: str, field: str = "") -> Card | Refusal:
    """The card's fields, or one sentence of what to do; nothing is guessed from a text that was mangled."""
    parts = [nfc(part).strip() for part in text.strip().split("|")]
    if len(parts) < _FEWEST:
        return refuse("invalid", "dossiers.card_short", field)
    number, old, name, born, _sex, address = parts[:6]
    if _NUMBER.fullmatch(old) or _DAY.fullmatch(name) or _NUMBER.fullmatch(name):
        return refuse("invalid", "dossiers.card_order", field)
    if re.fullmatch(r"\d{9}", number):
        return refuse("invalid", "dossiers.card_old", field)
    if not (_NUMBER.fullmatch(number) and _OLD.fullmatch(old)):
        return refuse("invalid", "dossiers.card_typed", field)
    if not name or _FOREIGN.search(name) or "\ufffd" in address:
        return refuse("invalid", "dossiers.card_typed", field)
    return (
        Card(number, name, _day(born), address, old)
        if _day(born)
        else refuse("invalid", "dossiers.card_day", field, day=born)
    )


def _day(text: str) -> date | None:
    try:
        return date(int(text[4:]), int(text[2:4]), int(text[:2])) if _DAY.fullmatch(text) else None
    except ValueError:
        return None
