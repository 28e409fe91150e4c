"""One movement of a dossier's money: an exemption, a payment, a refund."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.codec import Id

EXEMPT, PAID, REFUND = "exempt", "paid", "refund"
"""The kinds of movement."""


@dataclass(frozen=True, slots=True)
class Move:
    """One movement: its number in this stream, who recorded it and when; ``void`` once annulled."""

    number: int
    kind: str
    amount: int
    at: datetime
    actor: Id
    means: str = ""
    fee: str = ""
    ground: str = ""
    reference: str = ""
    series: str = ""
    receipt: str = ""
    text: Id | None = None
    line: Id | None = None
    payment: int = 0
    late: bool = False
    signed: bool = False
    void: bool = False
    why_void: Id | None = None
