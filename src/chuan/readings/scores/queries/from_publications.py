"""Sheets that stand published: a longer period adds up these, whatever the rules have become since.

Tables read: appraisals_standing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.schemes.imports.schemes import shipped
from chuan.definitions.schemes.rules.scheme import Scheme
from chuan.events.appraisals.services.standings import StandingRow, standings

Standings = Mapping[tuple[str, int], StandingRow]
"""(period, official) -> what his published sheet came to."""


def published(agency: int, scheme: Scheme, codes: Sequence[str]) -> Standings:
    """By schemes of the same use; where two published one period, by this very scheme. One statement, none for no codes."""
    found = standings(EVERYTHING, agency, codes) if codes else ()
    known = shipped()
    same = [one for one in found if one.scheme in known and known[one.scheme].use == scheme.use]
    return {(one.period, one.official): one for one in sorted(same, key=lambda row: row.scheme == scheme.key)}


def shown(scheme: Scheme, row: StandingRow) -> Decimal | None:
    """Its total with as many decimals as the scheme writes."""
    return None if row.total is None else row.total.quantize(Decimal(1).scaleb(-scheme.rounding.digits))
