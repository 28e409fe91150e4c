"""A quality objective: what is aimed at, who answers for it, and what is wrong with one as written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from chuan.base.kernel.refusal import Refusal, refuse

DRAFT, APPROVED, REPLACED, ANNULLED, DROPPED = "draft", "approved", "replaced", "annulled", "dropped"
_SHORTEST = 5
_MOST = Decimal(1_000_000)


@dataclass(frozen=True, slots=True)
class Wanted:
    """An objective as written. ``procedure`` "" and ``unit`` 0: of the whole agency. ``target`` in the measure's unit."""

    year: int
    measure: str
    target: Decimal
    answers: int
    resources: str
    evaluation: str
    procedure: str = ""
    unit: int = 0

    @property
    def about(self) -> tuple[int, str, str, int]:
        """What two objectives in force must not share."""
        return self.year, self.measure, self.procedure, self.unit


@dataclass(frozen=True, slots=True)
class Objective:
    """One version as kept; ``series`` is the same for all versions of one objective."""

    id: int
    series: int
    version: int
    agency: int
    agency_name: str
    year: int
    measure: str
    procedure: str
    unit: int
    unit_name: str
    target: Decimal
    answers: int
    answers_name: str
    resources: str
    evaluation: str
    writer: int
    written_by: str
    written_at: datetime
    approved_by: str = ""
    approved_at: datetime | None = None
    ended_by: str = ""
    ended_at: datetime | None = None
    ended_how: str = ""
    ended_reason: str = ""

    @property
    def state(self) -> str:
        """draft, approved, replaced, annulled or dropped."""
        if self.ended_at is not None:
            return self.ended_how
        return APPROVED if self.approved_at is not None else DRAFT


def faults(wanted: Wanted, today: date, *, percent: bool) -> tuple[Refusal, ...]:
    """Everything wrong with an objective as written; ``percent``: its measure is a share of a hundred."""
    checks = (
        (not today.year - 1 <= wanted.year <= today.year + 1, "year", "objective_year"),
        (wanted.target < 0 or wanted.target > _MOST, "target", "objective_target"),
        (percent and wanted.target > 100, "target", "objective_share"),
        (bool(wanted.procedure) and bool(wanted.unit), "unit", "objective_one_thing"),
        (len(wanted.resources.strip()) < _SHORTEST, "resources", "objective_resources"),
        (len(wanted.evaluation.strip()) < _SHORTEST, "evaluation", "objective_evaluation"),
    )
    return tuple(
        refuse("invalid", f"schemes.{key}", field, year=today.year) for wrong, field, key in checks if wrong
    )


def not_approvable(found: Objective, official: int) -> Refusal | None:
    """Why this person may not approve it: somebody else has to, and only a draft can be."""
    if found.state != DRAFT:
        return refuse("closed", f"schemes.objective_{found.state}")
    if found.writer == official:
        return refuse("not_yours", "schemes.objective_own", name=found.written_by)
    return None


def not_endable(found: Objective, reason: str) -> Refusal | None:
    """Why it cannot be taken back or annulled: it is over already, or nothing says why."""
    if found.state not in {DRAFT, APPROVED}:
        return refuse("closed", f"schemes.objective_{found.state}")
    if len(reason.strip()) < _SHORTEST:
        return refuse("invalid", "schemes.objective_reason", "reason")
    return None
