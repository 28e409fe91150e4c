"""Small counts: the numbers on the rail, the most used procedures, the numbers of a day explained."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.deadlines.queries.asking import facts_of, in_scope, rows

_MOST = """
SELECT d.procedure, d.agency, count(*) AS n FROM reading_dossier d
WHERE {where} AND d.agency = ANY(%(agencies)s) AND d.received >= %(since)s AND d.system = '' AND d.parent IS NULL
GROUP BY 1, 2 ORDER BY n DESC, 1 LIMIT %(limit)s
"""
_ANNULLED = """
SELECT d.code, d.title, d.received, coalesce(f.name, '') AS receiver, e.at AS annulled,
       coalesce(t.body, '') AS reason
FROM reading_dossier d
JOIN store_event e ON e.stream = d.stream AND e.kind = 'dossiers.Annulled'
LEFT JOIN dossiers_text t ON t.id = (e.body ->> 'reason')::bigint
LEFT JOIN organisation_official f ON f.id = d.receiver
WHERE {where} AND d.received >= %(since)s AND d.received < %(until)s
ORDER BY d.code
"""


@dataclass(frozen=True, slots=True)
class Unused:
    """A code that will never be used, and why."""

    code: str
    title: str
    received: datetime
    receiver: str
    annulled: datetime
    reason: str


def most_used(
    scope: Scope, agencies: list[int], since: datetime, limit: int = 20
) -> tuple[tuple[str, int], ...]:
    """(procedure, agency) most often received since then, most first."""
    where, _ = in_scope(scope)
    values = {"agencies": agencies, "since": since, "limit": limit}
    found = rows(_MOST.format(where=where), facts_of(scope, values))
    return tuple((row["procedure"], row["agency"]) for row in found)


def unused_codes(scope: Scope, since: datetime, until: datetime) -> tuple[Unused, ...]:
    """Every code of the period that was annulled, with who, when and why."""
    where, _ = in_scope(scope)
    found = rows(_ANNULLED.format(where=where), facts_of(scope, {"since": since, "until": until}))
    return tuple(Unused(**row) for row in found)
