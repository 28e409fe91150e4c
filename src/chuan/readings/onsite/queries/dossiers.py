"""Dossiers answered in a period by the acts done away from the centre, and one page of those.

Tables read by this room: reading_onsite, reading_dossier, reading_conformance_pass, organisation_unit, organisation_agency,
those of ``centres``.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.readings.onsite.queries.centres import CENTRAL, FACTS

_MASKS = """
SELECT agency, away, count(*) AS n FROM reading_onsite
WHERE agency = ANY(%(agencies)s) AND {where} AND returned >= %(since)s AND returned < %(until)s GROUP BY agency, away
"""
_LEFT = """
SELECT count(*) OVER () AS n, o.stream, o.code, d.title, o.returned, o.away
FROM reading_onsite o JOIN reading_dossier d ON d.stream = o.stream
WHERE o.agency = %(agency)s AND o.returned >= %(since)s AND o.returned < %(until)s AND o.away & %(bits)s <> 0
  AND {scope} ORDER BY o.returned DESC, o.stream LIMIT %(limit)s OFFSET %(offset)s
"""
_WHERE = f"""
SELECT DISTINCT p.stream, u.name AS unit, a.short_name AS agency FROM reading_conformance_pass p
JOIN organisation_unit u ON u.id = p.unit JOIN organisation_agency a ON a.id = u.agency_id
WHERE p.stream = ANY(%(streams)s) AND NOT {CENTRAL} ORDER BY p.stream, a.short_name, u.name
"""  # noqa: S608 - our own text


@dataclass(frozen=True, slots=True)
class Days:
    """Half-open, in moments."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Left:
    """One dossier and the sum of its acts done away from the centre."""

    stream: int
    code: str
    title: str
    returned: datetime
    away: int


def masks(scope: Scope, agencies: Collection[int], days: Days) -> dict[int, dict[int, int]]:
    """Agency -> sum of acts away -> how many dossiers; one statement."""
    found: dict[int, dict[int, int]] = {}
    where, more = within(scope, agency="agency")
    facts = {**more, "agencies": sorted(agencies), "since": days.since, "until": days.until}
    for row in rows(_MASKS.format(where=where), facts):
        found.setdefault(row["agency"], {})[row["away"]] = row["n"]
    return found


def left(
    scope: Scope, agency: int, days: Days, bits: int, limit: int = 50, offset: int = 0
) -> tuple[tuple[Left, ...], int]:
    """One page of those in scope that left at one of these acts, the latest first; and how many there are."""
    where, more = within(scope, agency="o.agency")
    facts = {"agency": agency, "since": days.since, "until": days.until, "bits": bits}
    found = rows(_LEFT.format(scope=where), {**more, **facts, "limit": limit, "offset": offset})
    cases = tuple(Left(**{name: row[name] for name in Left.__slots__}) for row in found)
    return cases, int(found[0]["n"]) if found else 0


def worked_at(streams: Collection[int]) -> dict[int, tuple[str, ...]]:
    """Dossier -> the units away from the centre in which its steps were done; one statement."""
    found: dict[int, tuple[str, ...]] = {}
    for row in rows(_WHERE, {**FACTS, "streams": sorted(streams)}):
        found[row["stream"]] = (*found.get(row["stream"], ()), f"{row['unit']}, {row['agency']}")
    return found
