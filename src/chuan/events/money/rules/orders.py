"""What people order done to the money of a dossier. Facts of other contexts ride in the order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.codec import Id
from chuan.events.money.rules.events import Line


@dataclass(frozen=True, slots=True)
class Now:
    """Who acts, when it happened, when it is being recorded; ``signs``: may sign for the unit or the agency."""

    actor: Id
    at: datetime
    recorded: datetime
    signs: bool = False


@dataclass(frozen=True, slots=True)
class Charge:
    """``lines`` under ``edition``, which must be the one the dossier was received under (``own``)."""

    lines: tuple[Line, ...]
    edition: str
    own: str
    collect: int = 1


@dataclass(frozen=True, slots=True)
class Exempt:
    """``amount`` 0 stands for the whole fee."""

    fee: str
    ground: str
    text: Id | None
    amount: int = 0


@dataclass(frozen=True, slots=True)
class Pay:
    """``late``: the dossier had ended before the money came; ``line``: the line of a bank statement."""

    amount: int
    means: str
    reference: str = ""
    series: str = ""
    receipt: str = ""
    line: Id | None = None
    late: bool = False
    reason: Id | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    payment: int
    series: str
    receipt: str


@dataclass(frozen=True, slots=True)
class Refund:
    amount: int
    means: str
    reason: Id | None
    payment: int = 0


@dataclass(frozen=True, slots=True)
class Annul:
    number: int
    reason: Id | None


Order = Charge | Exempt | Pay | Receipt | Refund | Annul
