"""Acting in another's stead by a written decision: dated, scoped, never further than the giver's own rights."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType

from chuan.base.kernel.clock import local
from chuan.base.kernel.period import Period
from chuan.base.kernel.refusal import Refusal, refuse

SIGN, STEP, GRANT = "dossiers.sign", "dossiers.step", "dossiers.grant"
DELEGABLE: Mapping[str, str] = MappingProxyType(
    {
        SIGN: "Ký kết quả và văn bản trả lời",
        STEP: "Làm các bước khác đang đứng tên người giao",
        GRANT: "Duyệt đề nghị bổ sung, tạm dừng, hẹn lại",
    }
)
"""Acts that may be given, and how they are called; a right to give is not among them."""
LONGEST = timedelta(days=366)
LATEST_ENTRY = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A delegation as somebody enters it: ``procedures`` by code, empty for all; days ``[since, until)``."""

    delegator: int
    post: int
    delegate: int
    form: str
    acts: tuple[str, ...]
    procedures: tuple[str, ...]
    since: date
    until: date
    document: str
    document_day: date


@dataclass(frozen=True, slots=True)
class Delegation:
    """One delegation as kept; ``by`` and ``to`` are names, ``post`` is whose authority is lent."""

    id: int
    agency: int
    delegator: int
    by: str
    post: int
    post_name: str
    unit_name: str
    delegate: int
    to: str
    form: str
    acts: tuple[str, ...]
    procedures: tuple[str, ...]
    since: date
    until: date
    document: str
    document_day: date
    scan: str
    recorded_by: str
    recorded_at: datetime
    withdrawn_at: datetime | None = None
    withdrawn_by: str = ""
    withdrawn_reason: str = ""

    def live(self, at: datetime) -> bool:
        """Whether it holds at a moment: inside its days and not yet withdrawn."""
        day = local(at).date()
        return self.since <= day < self.until and not self.ended_early(at)

    def ended_early(self, at: datetime) -> bool:
        return self.withdrawn_at is not None and self.withdrawn_at <= at

    def covers(self, act: str, procedure: str) -> bool:
        return act in self.acts and (not self.procedures or procedure in self.procedures)


def faults(wanted: Wanted, mine: Iterable[str], at: datetime) -> tuple[Refusal, ...]:
    """What is wrong with an entry taken alone; ``mine`` are the acts the giver has by the post itself."""
    lacking = sorted(set(wanted.acts) - set(mine))
    today = local(at).date()
    checks = (
        (wanted.delegate == wanted.delegator, "organisation.delegation_to_oneself", "delegate"),
        (not wanted.acts, "organisation.delegation_of_nothing", "acts"),
        (bool(lacking), "organisation.delegation_not_yours", "acts"),
        (SIGN in wanted.acts and not wanted.form, "organisation.delegation_form_missing", "form"),
        (wanted.until <= wanted.since, "organisation.delegation_backwards", "until"),
        (wanted.until - wanted.since > LONGEST, "organisation.delegation_too_long", "until"),
        (wanted.until <= today, "organisation.delegation_over", "until"),
        (wanted.since < today - LATEST_ENTRY, "organisation.delegation_too_old", "since"),
        (wanted.document_day > wanted.since, "organisation.delegation_before_decision", "document_day"),
        (not wanted.document.strip(), "organisation.delegation_no_document", "document"),
    )
    return tuple(refuse("invalid", key, field) for wrong, key, field in checks if wrong)


def clash(wanted: Wanted, others: Iterable[Delegation]) -> Refusal | None:
    """The same authority lent twice in the same days: refused, whoever the second delegate is."""
    period = Period(wanted.since, wanted.until)
    for other in others:
        if other.withdrawn_at is not None or other.post != wanted.post or other.delegator != wanted.delegator:
            continue
        if _same(wanted, other) and period.overlaps(Period(other.since, other.until)):
            return refuse(
                "invalid",
                "organisation.delegation_overlaps",
                "since",
                to=other.to,
                document=other.document,
                since=f"{other.since:%d/%m/%Y}",
                last=f"{last_day(other):%d/%m/%Y}",
            )
    return None


def same(wanted: Wanted, other: Delegation) -> bool:
    """Whether this very delegation already stands: a second press, not a second decision."""
    alike = ("delegator", "post", "delegate", "form", "since", "until", "document", "document_day")
    return (
        other.withdrawn_at is None
        and all(getattr(wanted, name) == getattr(other, name) for name in alike)
        and set(wanted.acts) == set(other.acts)
        and set(wanted.procedures) == set(other.procedures)
    )


def last_day(one: Delegation) -> date:
    """The last day it holds, as people say it."""
    return one.until - timedelta(days=1)


def ended(one: Delegation, at: datetime) -> Refusal:
    """Why a delegate may act no longer: withdrawn early, or its days are over."""
    if one.ended_early(at) and one.withdrawn_at is not None:
        moment = f"{local(one.withdrawn_at):%H:%M %d/%m/%Y}"
        return refuse(
            "not_yours", "organisation.delegation_withdrawn", by=one.by, document=one.document, at=moment
        )
    return refuse(
        "not_yours",
        "organisation.delegation_ended",
        by=one.by,
        document=one.document,
        last=f"{last_day(one):%d/%m/%Y}",
    )


def _same(wanted: Wanted, other: Delegation) -> bool:
    """Whether some act on some procedure is in both."""
    acts = set(wanted.acts) & set(other.acts)
    both = not wanted.procedures or not other.procedures or set(wanted.procedures) & set(other.procedures)
    return bool(acts and both)
