"""A reading of the law: somebody has looked a value up in its text, another person has confirmed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.laws.rules.correcting import CORRECTABLE, fits
from chuan.definitions.laws.rules.values import Value


@dataclass(frozen=True, slots=True)
class Proposal:
    """What was read: the text, its article and day; ``corrected`` is what it says instead, "" where it agrees."""

    key: str
    document: str
    article: str
    document_day: date
    corrected: str = ""
    since: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading as kept; ``since``: dossiers received from that day on have the corrected value."""

    id: int
    agency: int
    key: str
    corrected: str
    document: str
    article: str
    document_day: date
    note: str
    since: date | None
    proposed_by: str
    proposer: int
    proposed_at: datetime
    confirmed_by: str = ""
    confirmed_at: datetime | None = None
    undone_by: str = ""
    undone_at: datetime | None = None
    undone_reason: str = ""

    @property
    def state(self) -> str:
        """proposed, confirmed or undone."""
        if self.undone_at is not None:
            return "undone"
        return "confirmed" if self.confirmed_at is not None else "proposed"


def faults(wanted: Proposal, value: Value, at: datetime) -> tuple[Refusal, ...]:
    """Everything wrong with a proposal made at ``at``."""
    today, changed = local(at).date(), wanted.corrected.strip()
    may = value.kind == "pack" and value.name in CORRECTABLE
    checks = (
        (not wanted.document.strip(), "laws.document_missing", "document"),
        (not wanted.article.strip(), "laws.article_missing", "article"),
        (wanted.document_day > today, "laws.document_to_come", "document_day"),
        (bool(changed) and not may, "laws.not_correctable", "corrected"),
        (bool(changed) and may and not fits(value.name, changed), "laws.value_unreadable", "corrected"),
        (bool(changed) and changed == str(value.content), "laws.value_same", "corrected"),
        (wanted.since is not None and wanted.since < today, "laws.correction_past", "since"),
    )
    return tuple(refuse("invalid", key, field) for wrong, key, field in checks if wrong)


def confirm_faults(reading: Reading, official: int) -> Refusal | None:
    """Why a reading may not be confirmed by this official."""
    if reading.state != "proposed":
        return refuse("closed", f"laws.already_{reading.state}", by=reading.confirmed_by or reading.undone_by)
    if reading.proposer == official:
        return refuse("not_yours", "laws.own_proposal", by=reading.proposed_by)
    return None
