"""When an agency handed results over: what votes at its counters are compared with.

Tables read by this room: reading_dossier.
"""

from __future__ import annotations

from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

_HANDED = """
SELECT d.agency, d.closed FROM reading_dossier d
WHERE {where} AND d.status = 'closed' AND d.closed >= %(since)s AND d.closed < %(until)s ORDER BY d.closed
"""


def handed(scope: Scope, since: datetime, until: datetime) -> dict[int, list[datetime]]:
    """Agency -> the moments, in order."""
    where, facts = within(scope, agency="d.agency", unit="d.received_unit")
    found: dict[int, list[datetime]] = {}
    for row in rows(_HANDED.format(where=where), {**facts, "since": since, "until": until}):
        found.setdefault(int(row["agency"]), []).append(row["closed"])
    return found
