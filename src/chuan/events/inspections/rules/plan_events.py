"""What can happen to a yearly plan of inspections. Words somebody typed are kept beside the events."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class PlanOpened:
    """The plan of a year began."""

    year: int


@dataclass(frozen=True, slots=True)
class Entered:
    """An inspection was planned: of whom, by which agency, in which month, "file" or "site", at what cost in đồng."""

    key: int
    agency: Id
    by: Id
    month: int
    form: str
    cost: int = 0
    joined: Id | None = None


@dataclass(frozen=True, slots=True)
class Struck:
    """An entry was taken out, with the reason; it stays to be seen."""

    key: int
    reason: Id


@dataclass(frozen=True, slots=True)
class PlanApproved:
    """The head approved the plan as it stands, by a decision."""

    number: str


@dataclass(frozen=True, slots=True)
class Started:
    """The inspection of an entry was decided."""

    key: int
    inspection: Id


@dataclass(frozen=True, slots=True)
class Released:
    """The inspection of an entry was annulled: the entry may be begun again."""

    key: int


@dataclass(frozen=True, slots=True)
class PaperSigned:
    """The leader signed the year's "summary" or "report" as made; ``paper``: under his digital signature, "" by account."""

    name: str
    sha256: str
    paper: str = ""


@dataclass(frozen=True, slots=True)
class PaperAnnulled:
    """What was signed stands no more, with the reason; it stays to be seen and another may be signed."""

    name: str
    reason: Id


PlanEvent = PlanOpened | Entered | Struck | PlanApproved | Started | Released | PaperSigned | PaperAnnulled
PLAN: dict[str, type] = {
    f"inspections.{kind.__name__}": kind
    for kind in (PlanOpened, Entered, Struck, PlanApproved, Started, Released, PaperSigned, PaperAnnulled)
}
