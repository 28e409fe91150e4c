"""An inspector's account: named days, named agencies, one purpose, by a written decision; reading only."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.base.kernel.period import Period
from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refusal, refuse

LONGEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Mandated:
    """A mandate as the person it names carries it, in the half-open days ``[since, until)``."""

    id: int
    document: str
    since: date
    until: date
    agencies: tuple[int, ...]
    clear: bool = False
    withdrawn: bool = False

    @property
    def said(self) -> str:
        return f"Thanh tra theo quyết định {self.document}"

    @property
    def last(self) -> date:
        """The last day it holds, as people say it."""
        return self.until - timedelta(days=1)

    def live(self, day: date) -> bool:
        return not self.withdrawn and self.since <= day < self.until

    def standing(self, day: date) -> Reason:
        """One sentence: it holds, has not begun, is over, or was ended early."""
        facts: dict[str, str | int] = {
            "document": self.document,
            "since": f"{self.since:%d/%m/%Y}",
            "last": f"{self.last:%d/%m/%Y}",
            "count": len(self.agencies),
        }
        states = (
            (self.withdrawn, "organisation.mandate_withdrawn"),
            (day < self.since, "organisation.mandate_not_begun"),
            (day >= self.until, "organisation.mandate_over"),
        )
        key = next((key for holds, key in states if holds), "organisation.mandate_live")
        return Reason.of(key, **facts)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A mandate as somebody enters it; ``home``: the inspector's own agency, ``clear``: names are not covered."""

    username: str
    name: str
    home: str
    purpose: str
    document: str
    document_day: date
    since: date
    until: date
    agencies: tuple[int, ...]
    clear: bool = False


def faults(wanted: Wanted, reach: Collection[int], at: datetime) -> tuple[Refusal, ...]:
    """What is wrong with an entry; ``reach``: the agencies its giver may open to somebody."""
    days = Period(wanted.since, wanted.until)
    checks = (
        (not wanted.username.strip(), "organisation.mandate_no_account", "username"),
        (not wanted.name.strip(), "organisation.mandate_no_name", "name"),
        (not wanted.home.strip(), "organisation.mandate_no_home", "home"),
        (not wanted.purpose.strip(), "organisation.mandate_no_purpose", "purpose"),
        (not wanted.document.strip(), "organisation.mandate_no_document", "document"),
        (wanted.until <= wanted.since, "organisation.mandate_backwards", "until"),
        (wanted.until - wanted.since > LONGEST, "organisation.mandate_too_long", "until"),
        (wanted.until <= local(at).date(), "organisation.mandate_past", "until"),
        (wanted.document_day > days.since, "organisation.mandate_before_decision", "document_day"),
        (not wanted.agencies, "organisation.mandate_of_nothing", "agencies"),
        (not set(wanted.agencies) <= set(reach), "organisation.mandate_beyond", "agencies"),
    )
    return tuple(refuse("invalid", key, field) for wrong, key, field in checks if wrong)
