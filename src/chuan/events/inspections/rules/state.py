"""One inspection as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from chuan.base.kernel.codec import Id
from chuan.events.inspections.rules.events import Member, Sealed
from chuan.events.inspections.rules.plan import FILE

ISO, DUTY = "iso", "duty"
PASS, GAP, NONE = "pass", "gap", "none"
VERDICTS = (PASS, GAP, NONE)
TEAM, AGENCY = "team", "agency"
DECIDED, OPEN, SIGNED, REPORTED, REFUSED, CLOSED, ANNULLED = (
    "decided", "open", "signed", "reported", "refused", "closed", "annulled"
)  # fmt: skip
"""``signed``: findings stand and the corrective report is awaited; ``refused``: awaited again."""


@dataclass(frozen=True, slots=True)
class Sampled:
    """A dossier looked at: drawn, or ``picked`` by the team for a reason; ``annulled`` says why it no longer counts."""

    dossier: Id
    picked: Id | None = None
    annulled: Id | None = None
    instead_of: Id | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the checklist ("" = not answered); of a gap: whether it was seen to stay mended later."""

    item: str
    verdict: str = ""
    note: Id | None = None
    dossiers: tuple[Id, ...] = ()
    official: Id = Id(0)
    at: datetime | None = None
    effective: bool | None = None
    seen_at: Id | None = None
    seen: Id | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """Who confirmed the minutes for a side, when; ``paper``: the file under this and earlier digital signatures."""

    side: str
    official: Id
    at: datetime
    remark: Id | None = None
    paper: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A corrective report, when it came, and what was answered; ``report``: SHA-256 of its own paper as made.

    ``signer`` and ``signed`` once the agency's leader signed it, ``paper`` under his digital signature.
    """

    text: Id
    at: datetime
    official: Id
    sha256: str = ""
    accepted: bool | None = None
    reason: Id | None = None
    report: str = ""
    signer: Id = Id(0)
    signed: datetime | None = None
    paper: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """``minutes``: SHA-256 of the minutes that say what stands here, "" where there are none."""

    kind: str = ""
    form: str = ""
    status: str = ""
    by: Id = Id(0)
    title: Id = Id(0)
    planned: date = date.min
    number: str = ""
    decided: date = date.min
    plan: Id = Id(0)
    entry: int = 0
    team: tuple[Member, ...] = ()
    sealed: Sealed | None = None
    seed: str = ""
    began: datetime | None = None
    sample: tuple[Sampled, ...] = ()
    lines: tuple[Line, ...] = ()
    minutes: str = ""
    signatures: tuple[Signature, ...] = ()
    due: date | None = None
    reports: tuple[Report, ...] = ()
    annulled: Id | None = None

    @property
    def head(self) -> Id:
        return next((member.official for member in self.team if member.head), Id(0))

    @property
    def paper(self) -> str:
        """The minutes with every digital signature so far; the bare ones where there is none."""
        return next((one.paper for one in reversed(self.signatures) if one.paper), self.minutes)

    @property
    def hidden(self) -> bool:
        """Whether the inspected agency is not to know yet."""
        return self.kind == DUTY and self.began is None

    @property
    def sides(self) -> tuple[str, ...]:
        """Who has to sign: of a check by file, the head of the team alone."""
        return (TEAM,) if self.form == FILE else (TEAM, AGENCY)

    @property
    def known(self) -> tuple[Id, ...]:
        return tuple(one.dossier for one in self.sample)

    @property
    def counted(self) -> tuple[Id, ...]:
        return tuple(one.dossier for one in self.sample if one.annulled is None)

    @property
    def gaps(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.verdict == GAP)

    @property
    def unanswered(self) -> tuple[str, ...]:
        return tuple(line.item for line in self.lines if not line.verdict)

    def line(self, item: str) -> Line | None:
        return next((line for line in self.lines if line.item == item), None)

    def signature(self, side: str) -> Signature | None:
        return next((one for one in self.signatures if one.side == side), None)

    def unsigned_report(self) -> bool:
        """Whether the last report waits for the signature of the agency's leader."""
        last = self.reports[-1] if self.reports else None
        return self.status == REPORTED and last is not None and bool(last.report) and last.signed is None

    def awaited(self) -> bool:
        """Whether a corrective report is awaited."""
        return self.status in {SIGNED, REFUSED}

    def overdue(self, today: date) -> bool:
        return self.awaited() and self.due is not None and self.due < today
