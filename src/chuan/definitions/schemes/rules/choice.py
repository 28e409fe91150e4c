"""An agency's choice of a scheme: by whose decision and for which days; never two of one use on one day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.period import Period
from chuan.base.kernel.refusal import Refusal, refuse

_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """``document``: number of the decision that adopts the scheme in the agency; ``reason``: why this one."""

    id: int
    agency: int
    scheme: str
    use: str
    since: date
    until: date | None
    document: str
    reason: str = ""

    @property
    def period(self) -> Period:
        return Period(self.since, self.until)


def choice_faults(
    wanted: Choice, name: str, valid: Period, known: Iterable[tuple[Choice, str]]
) -> tuple[Refusal, ...]:
    """Why it cannot be chosen: ``valid`` are the scheme's own days, ``known`` other choices with their schemes' names."""
    clash = next(
        (
            (one, called)
            for one, called in known
            if one.use == wanted.use and one.id != wanted.id and one.period.overlaps(wanted.period)
        ),
        None,
    )
    checks = (
        (
            len(wanted.document.strip()) < _SHORTEST,
            "document",
            refuse("invalid", "schemes.choice_document", "document"),
        ),
        (
            not valid.holds(wanted.since) or not _within(wanted.period, valid),
            "since",
            refuse("invalid", "schemes.choice_outside", "since", scheme=name, days=days(valid)),
        ),
        (clash is not None, "since", _twice(clash)),
    )
    return tuple(refusal for wrong, _, refusal in checks if wrong)


def days(period: Period) -> str:
    """As "từ 01/01/2026", with the day it ends where there is one."""
    until = f" đến trước {period.until:%d/%m/%Y}" if period.until else ""
    return f"từ {period.since:%d/%m/%Y}{until}"


def _within(inner: Period, outer: Period) -> bool:
    return outer.until is None or (inner.until is not None and inner.until <= outer.until)


def _twice(clash: tuple[Choice, str] | None) -> Refusal:
    if clash is None:
        return refuse("invalid", "schemes.choice_twice", "since", scheme="", days="", document="")
    one, called = clash
    return refuse(
        "invalid",
        "schemes.choice_twice",
        "since",
        scheme=called,
        days=days(one.period),
        document=one.document,
    )
