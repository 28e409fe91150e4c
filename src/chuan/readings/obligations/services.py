"""The law changes that agencies must follow, and who has acted, as they stand on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.definitions.laws import services as laws
from chuan.definitions.laws.rules.text import LegalText
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.obligations.queries.versions import versions
from chuan.readings.obligations.rules.changes import ACTED, OVERDUE, Touched, began, touched


@dataclass(frozen=True, slots=True)
class Change:
    """One law change with the procedures it touches among those asked about."""

    text: LegalText
    touched: tuple[Touched, ...]

    @property
    def left(self) -> tuple[Touched, ...]:
        return tuple(one for one in self.touched if one.state not in ACTED)

    @property
    def overdue(self) -> tuple[Touched, ...]:
        return tuple(one for one in self.touched if one.state == OVERDUE)


def texts_over(agency: int, today: date, *, annulled: bool = False) -> tuple[LegalText, ...]:
    """The texts an agency must follow: those it registered and those registered above it."""
    above = frozenset(organisation.above(agency, today))
    return laws.legal_texts(Scope(agencies=above), annulled=annulled)


def changes(scope: Scope, texts: tuple[LegalText, ...], today: date) -> tuple[Change, ...]:
    """Each text with what it touches in ``scope``; one statement for all versions."""
    live = [text for text in texts if text.annulled_at is None]
    found = versions(scope, min(began(text) for text in live)) if live else ()
    months = laws.obligation_terms().adapt_months
    return tuple(
        Change(text, touched(text, found, today, months) if text.annulled_at is None else ())
        for text in texts
    )
