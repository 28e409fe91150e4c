"""Versions of procedures with the numbers of the texts they cite; one statement.

Tables read by this room: procedures_adoption, laws_edition, organisation_agency.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from chuan.definitions.laws.rules.text import number_key
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.readings.obligations.rules.changes import Cites

_VERSIONS = """
WITH used AS (
    SELECT a.id AS adoption, a.agency_id AS agency, a.code, a.version, a.since, a.until, a.short_name AS name,
           a.edition_id AS edition
    FROM procedures_adoption a
    WHERE {where} AND NOT a.internal AND (a.until IS NULL OR a.until > %(since)s)
), cited AS (
    SELECT e.hash, jsonb_path_query_array(e.body, '$.**.number') AS numbers
    FROM laws_edition e WHERE e.hash IN (SELECT edition FROM used)
)
SELECT used.*, agency.short_name AS agency_name, cited.numbers
FROM used JOIN cited ON cited.hash = used.edition JOIN organisation_agency agency ON agency.id = used.agency
ORDER BY agency.sort_key, used.agency, used.name, used.code, used.version
"""


def versions(scope: Scope, since: date) -> tuple[Cites, ...]:
    """Every version of agencies in scope that was in force on ``since`` or later."""
    where, facts = within(scope, agency="a.agency_id")
    return tuple(_cites(row) for row in rows(_VERSIONS.format(where=where), {**facts, "since": since}))


def _cites(row: Mapping[str, Any]) -> Cites:
    held = row["numbers"]
    numbers = json.loads(held) if isinstance(held, str) else held
    keys = frozenset(number_key(one) for one in numbers if isinstance(one, str))
    return Cites(**{key: value for key, value in row.items() if key != "numbers"}, keys=keys)
