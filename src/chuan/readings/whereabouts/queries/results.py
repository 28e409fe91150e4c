"""Results that a unit has issued and whose paper is not yet back at the counter.

What was received elsewhere goes back there; where the citizen chose the competent agency, to the counter that serves it.

Tables read by this room: those of ``due.py``, organisation_holding, organisation_post, organisation_serving.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.deadlines.queries.asking import rows

_ISSUED = """
FROM reading_dossier d
JOIN LATERAL (
    SELECT e.actor FROM store_event e WHERE e.stream = d.stream AND e.kind = 'dossiers.Passed'
    ORDER BY e.seq DESC LIMIT 1) done ON TRUE
JOIN LATERAL (
    SELECT post.unit_id AS unit FROM organisation_holding h JOIN organisation_post post ON post.id = h.post_id
    WHERE h.official_id = done.actor AND post.unit_id = ANY(%(units)s) ORDER BY post.unit_id LIMIT 1) i ON TRUE
LEFT JOIN LATERAL (
    SELECT l.status, l.official, l.at, l.reason FROM reading_handover_line l
    WHERE l.dossier = d.stream AND l.content = 'results' ORDER BY l.listed DESC, l.stream DESC LIMIT 1) last ON TRUE
CROSS JOIN LATERAL (
    SELECT CASE WHEN d.outside AND d.deliver = 'agency' THEN (
        SELECT u.id FROM organisation_unit u
        LEFT JOIN organisation_serving s ON s.unit_id = u.id AND s.agency_id = d.agency
             AND (s.until IS NULL OR s.until > (d.ready AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
        WHERE u.kind = 'counter' AND (u.agency_id = d.agency OR s.id IS NOT NULL)
        ORDER BY u.agency_id <> d.agency, s.id IS NULL, u.id LIMIT 1) ELSE d.received_unit END AS counter) goes
"""
_WAITING = """
WHERE d.agency IN (SELECT agency_id FROM organisation_unit WHERE id = ANY(%(units)s)) AND d.status = 'ready'
  AND d.system = '' AND d.parent IS NULL AND d.deliver <> 'online' AND NOT goes.counter = ANY(%(units)s)
  AND coalesce(last.status, 'declined') = 'declined'
"""
_DUE = """
SELECT count(*) OVER () AS n, d.stream, d.agency, d.code, d.title, d.ready, d.promised, d.refused, goes.counter,
       coalesce(CASE WHEN c.agency_id <> d.agency AND d.outside THEN a.short_name ELSE c.name END, '') AS counter_name, coalesce(p.name, '') AS owner, i.unit,
       coalesce((SELECT sum(r.count) FROM reading_original r
                 WHERE r.dossier = d.stream AND r.status = 'held' AND r.unit = i.unit), 0)::int AS originals,
       coalesce(f.name, '') AS declined_by, last.at AS declined_at, coalesce(t.body, '') AS reason
{issued}
LEFT JOIN organisation_unit c ON c.id = goes.counter
LEFT JOIN organisation_agency a ON a.id = c.agency_id
LEFT JOIN organisation_official f ON f.id = last.official
LEFT JOIN dossiers_text t ON t.id = last.reason
LEFT JOIN dossiers_person p ON p.id = d.owner
{waiting} AND (cardinality(%(streams)s::bigint[]) = 0 OR d.stream = ANY(%(streams)s))
ORDER BY counter_name, goes.counter, d.agency, last.status IS NULL, d.ready, d.code
LIMIT %(limit)s OFFSET %(offset)s
"""
_COUNT = "SELECT count(*) AS n {issued} {waiting}"


@dataclass(frozen=True, slots=True)
class ToBring:
    """A result to be brought to the counter ``counter``; ``declined_by`` where it was not taken, with the reason."""

    stream: int
    agency: int
    code: str
    title: str
    ready: datetime
    promised: datetime | None
    refused: bool
    counter: int
    counter_name: str
    owner: str
    unit: int
    originals: int
    declined_by: str
    declined_at: datetime | None
    reason: str


def to_bring(
    scope: Scope, streams: tuple[int, ...] = (), limit: int = 100, offset: int = 0
) -> tuple[tuple[ToBring, ...], int]:
    """Results issued in the units of the scope, by the counter that waits for them; how many in all."""
    if not scope.units:
        return (), 0
    values = {"units": sorted(scope.units), "streams": list(streams), "limit": limit, "offset": offset}
    found = rows(_DUE.format(issued=_ISSUED, waiting=_WAITING), values)
    listed = tuple(ToBring(**{name: row[name] for name in ToBring.__slots__}) for row in found)
    return listed, int(found[0]["n"]) if found else 0


def count_to_bring(scope: Scope) -> int:
    """How many results of these units are to be brought to a counter; one statement."""
    sql = _COUNT.format(issued=_ISSUED, waiting=_WAITING)
    return int(rows(sql, {"units": sorted(scope.units)})[0]["n"]) if scope.units else 0
