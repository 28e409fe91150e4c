"""What agencies promise on a day and who fills it, and the units named there as they stood that day.

Tables read by this room: procedures_adoption, organisation_agency, organisation_unit, those of ``centres``.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.readings.onsite.queries.centres import FACTS, IN_CENTRE
from chuan.readings.onsite.rules.centre import Unit, Units
from chuan.readings.onsite.rules.judging import Staffing

_STAFFED = """
SELECT p.agency_id AS agency, a.code AS home, p.code, p.short_name AS name, p.edition_id AS edition, p.staffing
FROM procedures_adoption p JOIN organisation_agency a ON a.id = p.agency_id
WHERE p.agency_id = ANY(%(agencies)s) AND {where} AND NOT p.internal
  AND p.since <= %(day)s AND (p.until IS NULL OR p.until > %(day)s)
ORDER BY p.agency_id, p.short_name, p.code
"""
_UNITS = f"""
SELECT a.code AS agency, u.code, u.name, u.kind, a.short_name AS agency_name, {IN_CENTRE} AS in_centre
FROM organisation_unit u JOIN organisation_agency a ON a.id = u.agency_id
WHERE a.code = ANY(%(codes)s) AND u.since <= %(day)s AND (u.until IS NULL OR u.until > %(day)s)
"""  # noqa: S608 - our own text


@dataclass(frozen=True, slots=True)
class Staffed:
    """One procedure an agency promises to citizens, and who fills its roles."""

    agency: int
    home: str
    code: str
    name: str
    edition: str
    staffing: Staffing


def staffed(scope: Scope, agencies: Collection[int], day: date) -> tuple[Staffed, ...]:
    """Every procedure in scope in force on the day, those only other agencies ask for left out; one statement."""
    where, facts = within(scope, agency="p.agency_id")
    found = rows(_STAFFED.format(where=where), {**facts, "agencies": sorted(agencies), "day": day})
    return tuple(_staffed(row) for row in found)


def units(found: Sequence[Staffed], day: date) -> Units:
    """The units of every agency named in the staffings; one statement."""
    named = {place.get("agency") or one.home for one in found for place in one.staffing.values()}
    if not named:
        return {}
    made = (Unit(**row) for row in rows(_UNITS, {**FACTS, "codes": sorted(named), "day": day}))
    return {(one.agency, one.code): one for one in made}


def _staffed(row: Mapping[str, Any]) -> Staffed:
    told = row["staffing"]
    return Staffed(**{**row, "staffing": json.loads(told) if isinstance(told, str) else told})
