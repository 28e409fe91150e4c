"""What published sheets came to, and the extracts an agency got: scope first, one statement each."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

_STANDINGS = """
SELECT s.period, s.scheme, s.official, s.total, s.rated FROM appraisals_standing s
WHERE {where} AND s.agency = %(agency)s AND s.period = ANY(%(periods)s)
ORDER BY s.period, s.scheme, s.official
"""
_EXTRACTS = """
SELECT x.stream, x.agency, x.home, x.period, x.sha256, x.at, x.people, x.signed, x.sealed
FROM appraisals_extract x WHERE {where} ORDER BY x.at DESC, x.stream LIMIT %(limit)s
"""


@dataclass(frozen=True, slots=True)
class StandingRow:
    """``total`` None: published as not rated; ``rated``: how many sheets it adds up."""

    period: str
    scheme: str
    official: int
    total: Decimal | None
    rated: int


@dataclass(frozen=True, slots=True)
class ExtractRow:
    """``home`` got the sheets of ``people`` of its own from ``agency``."""

    stream: int
    agency: int
    home: int
    period: str
    sha256: str
    at: datetime
    people: int
    signed: bool
    sealed: bool


def standings(scope: Scope, agency: int, periods: Collection[str]) -> tuple[StandingRow, ...]:
    """What stands published of these periods: of the last count."""
    where, facts = within(scope, agency="s.agency", official="s.official")
    found = rows(_STANDINGS.format(where=where), {**facts, "agency": agency, "periods": list(periods)})
    return tuple(StandingRow(**row) for row in found)


def extracts(scope: Scope, limit: int = 200) -> tuple[ExtractRow, ...]:
    """What agencies in scope got about their own people, the last one first."""
    where, facts = within(scope, agency="x.home")
    found = rows(_EXTRACTS.format(where=where), {**facts, "limit": limit})
    return tuple(ExtractRow(**row) for row in found)
