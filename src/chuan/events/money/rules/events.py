"""What can happen to the money of a dossier. Fields are only ever added, always with a default.

No field holds words somebody typed: they are kept beside the events and stand here by id.
"""

from __future__ import annotations

from dataclasses import dataclass

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Line:
    """One fee of the definition as it is asked of this dossier: ``count`` times ``each`` đồng."""

    fee: str
    count: int
    each: int

    @property
    def total(self) -> int:
        return self.count * self.each


@dataclass(frozen=True, slots=True)
class Charged:
    """What the dossier costs (tính phí, lệ phí), by the edition it was received under.

    ``collect`` is when it is to be paid (HinhThucThu): 1 at reception, 2 at supplement, 4 at the result.
    """

    lines: tuple[Line, ...]
    edition: str
    collect: int = 1


@dataclass(frozen=True, slots=True)
class Exempted:
    """A fee, or a part of it, is not asked (miễn, giảm); ``text`` is the paper that shows the ground, kept beside."""

    number: int
    fee: str
    amount: int
    ground: str
    text: Id
    signed: bool = False  # whoever recorded it signs for the unit or the agency


@dataclass(frozen=True, slots=True)
class Paid:
    """Money came (đã thu). ``line``: the line of a bank statement it stands on; ``late``: after the dossier had ended."""

    number: int
    amount: int
    means: str
    reference: str = ""
    series: str = ""
    receipt: str = ""
    line: Id | None = None
    late: bool = False
    reason: Id | None = None  # why a person matched it by hand


@dataclass(frozen=True, slots=True)
class Receipted:
    """The biên lai or hoá đơn that the agency's own provider issued for a payment became known."""

    payment: int
    series: str
    receipt: str


@dataclass(frozen=True, slots=True)
class Refunded:
    """Money went back (hoàn trả)."""

    number: int
    amount: int
    means: str
    reason: Id
    payment: int = 0


@dataclass(frozen=True, slots=True)
class Annulled:
    """An exemption, a payment or a refund was recorded wrongly and does not count."""

    number: int
    reason: Id


Event = Charged | Exempted | Paid | Receipted | Refunded | Annulled

KINDS: dict[str, type[Event]] = {
    f"money.{kind.__name__}": kind for kind in (Charged, Exempted, Paid, Receipted, Refunded, Annulled)
}
