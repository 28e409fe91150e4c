"""What the rules on quality systems ask of time, as the catalogue has it."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.definitions.laws.rules.values import Value
from chuan.definitions.laws.services.catalogue import values


@dataclass(frozen=True, slots=True)
class Terms:
    """Months to build a text in, months between two audits or reviews, working days to update the list."""

    adapt_months: int
    yearly_months: int
    list_days: int


def obligation_terms() -> Terms:
    """The numbers in force."""
    return Terms(*(int(obligation(name).content) for name in ("adapt_months", "yearly_months", "list_days")))


def obligation(name: str) -> Value:
    """One of them with its source."""
    return next(one for one in values() if one.key == f"obligation/{name}")
