"""Who held what on any day of the past: posts, stand-ins, and the agencies that others were merged into."""

from __future__ import annotations

from collections.abc import Collection

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.tenure import Tenure
from chuan.definitions.organisation.services.asking import rows, within

_TENURES = """
SELECT seat.official_id AS official, agency.code AS agency_code, unit.code AS unit_code, post.roles,
       coalesce(unit.head_id = post.id, FALSE) AS head, seat.since, seat.until
FROM (SELECT post_id, official_id, since, until FROM organisation_holding
      UNION ALL
      SELECT post_id, official_id, since, until FROM organisation_substitute) seat
JOIN organisation_post post ON post.id = seat.post_id
JOIN organisation_unit unit ON unit.id = post.unit_id
JOIN organisation_agency agency ON agency.id = unit.agency_id
WHERE {where} AND agency.code = ANY(%(codes)s)
ORDER BY agency.code, unit.code, seat.official_id, seat.since
"""

_HEIRS = """
WITH RECURSIVE heir(old, id) AS (
    SELECT code, successor_id FROM organisation_agency WHERE code = ANY(%(codes)s) AND successor_id IS NOT NULL
    UNION
    SELECT heir.old, merged.successor_id FROM heir JOIN organisation_agency merged ON merged.id = heir.id
    WHERE merged.successor_id IS NOT NULL
) SELECT heir.old, agency.code FROM heir JOIN organisation_agency agency ON agency.id = heir.id
ORDER BY heir.old, agency.code
"""


def tenures(scope: Scope, codes: Collection[str]) -> tuple[Tenure, ...]:
    """Every post of these agencies as it was ever held; one statement."""
    where, facts = within(scope, agency="agency.id", unit="unit.id", official="seat.official_id")
    found = rows(_TENURES.format(where=where), {**facts, "codes": sorted(codes)})
    return tuple(Tenure(**{**row, "roles": tuple(row["roles"])}) for row in found)


def heirs(codes: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Agency -> those it was merged into since, for those that were."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows(_HEIRS, {"codes": sorted(codes)}):
        found[row["old"]] = (*found.get(row["old"], ()), row["code"])
    return found
