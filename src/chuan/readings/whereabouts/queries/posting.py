"""Results that wait to be sent by post: issued, registered for the post, on no list that is still in force.

Tables read by this room: reading_dossier, dossiers_person, post_parcel.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.deadlines.queries.asking import clear_of, facts_of, in_scope, rows

_DUE = """
SELECT d.stream, d.agency, d.code, d.title, d.ready,
       CASE WHEN {clear} THEN coalesce(p.name, '') ELSE '' END AS name,
       CASE WHEN {clear} THEN coalesce(p.phone, '') ELSE '' END AS phone,
       CASE WHEN {clear} THEN coalesce(p.address, '') ELSE '' END AS address
FROM reading_dossier d LEFT JOIN dossiers_person p ON p.id = d.submitter
WHERE {where} AND d.status = 'ready' AND d.deliver = 'post'
  AND NOT EXISTS (SELECT 1 FROM post_parcel x WHERE x.dossier = d.stream AND x.way = 'out'
                  AND x.status IN ('listed', 'sent', 'failed'))
  AND (cardinality(%(streams)s::bigint[]) = 0 OR d.stream = ANY(%(streams)s))
ORDER BY d.agency, d.ready, d.code LIMIT %(limit)s
"""


@dataclass(frozen=True, slots=True)
class ToPost:
    """A result to be sent, and to whom as the submitter's data stand now."""

    stream: int
    agency: int
    code: str
    title: str
    ready: datetime
    name: str
    phone: str
    address: str


def to_post(scope: Scope, streams: tuple[int, ...] = (), limit: int = 100) -> tuple[ToPost, ...]:
    """Results to be sent by the counters of the scope, the oldest first."""
    where, _ = in_scope(scope.beyond)
    sql = _DUE.format(clear=clear_of(scope), where=where)
    found = rows(sql, facts_of(scope.beyond, {"streams": list(streams), "limit": limit}))
    return tuple(ToPost(**row) for row in found)
