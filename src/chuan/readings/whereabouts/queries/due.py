"""What still has to be handed over: dossiers whose paper is at the counter and whose work is in another unit.

Tables read by this room: reading_dossier, reading_open_step, reading_handover, reading_handover_line, reading_original,
organisation_unit, organisation_agency, organisation_official, dossiers_person, dossiers_text, store_event.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.deadlines.queries.asking import clear_of, facts_of, in_scope, rows

_LAST_LINE = """
LEFT JOIN LATERAL (
    SELECT l.status, l.official, l.at, l.reason FROM reading_handover_line l
    WHERE l.dossier = d.stream AND l.content = '' ORDER BY l.listed DESC, l.stream DESC LIMIT 1) last ON TRUE
"""
_AT_COUNTER = """
{where} AND d.status = 'open' AND d.parent IS NULL AND d.channel <> 'online' AND o.unit <> d.received_unit
  AND coalesce(last.status, 'declined') = 'declined'
"""
_FIRST_STEP = """
JOIN LATERAL (SELECT unit FROM reading_open_step o WHERE o.stream = d.stream ORDER BY step LIMIT 1) o ON TRUE
"""
_DUE = """
SELECT count(*) OVER () AS n, d.stream, d.agency, d.code, d.title, d.received, d.promised, d.hand_by, d.received_unit,
       CASE WHEN d.outside THEN g.short_name ELSE '' END AS elsewhere,
       CASE WHEN {clear} THEN coalesce(p.name, '') ELSE '' END AS owner,
       o.unit, coalesce(u.name, '') AS unit_name, e.body -> 'papers' AS papers,
       coalesce((SELECT sum(r.count) FROM reading_original r
                 WHERE r.dossier = d.stream AND r.status = 'held'), 0)::int AS originals,
       coalesce(f.name, '') AS declined_by, last.at AS declined_at, coalesce(t.body, '') AS reason
FROM reading_dossier d {first} {last}
LEFT JOIN organisation_unit u ON u.id = o.unit
JOIN organisation_agency g ON g.id = d.agency
LEFT JOIN organisation_official f ON f.id = last.official
LEFT JOIN dossiers_text t ON t.id = last.reason
LEFT JOIN dossiers_person p ON p.id = d.owner
JOIN store_event e ON e.stream = d.stream AND e.seq = 1
WHERE {at_counter} AND (cardinality(%(streams)s::bigint[]) = 0 OR d.stream = ANY(%(streams)s))
ORDER BY unit_name, o.unit, d.agency, last.status IS NULL, d.received, d.code
LIMIT %(limit)s OFFSET %(offset)s
"""
_COUNT = "SELECT count(*) AS n FROM reading_dossier d {first} {last} WHERE {at_counter}"


@dataclass(frozen=True, slots=True)
class ToHand:
    """A dossier to be handed over by ``hand_by``; ``declined_by`` where a unit did not take it, with the reason.

    ``elsewhere``: the competent agency, of what was received here for another one.
    """

    stream: int
    agency: int
    code: str
    title: str
    received: datetime
    promised: datetime | None
    hand_by: datetime | None
    received_unit: int
    elsewhere: str
    owner: str
    unit: int
    unit_name: str
    papers: int
    originals: int
    declined_by: str
    declined_at: datetime | None
    reason: str

    def late(self, at: datetime) -> bool:
        """Never listed though its hour is over."""
        return self.declined_at is None and self.hand_by is not None and self.hand_by < at


def to_hand_over(
    scope: Scope, streams: tuple[int, ...] = (), limit: int = 100, offset: int = 0
) -> tuple[tuple[ToHand, ...], int]:
    """Dossiers to be handed over by the unit that works them, the declined and oldest first; how many in all.

    What the scope's counters received for agencies elsewhere goes there the same way.
    """
    where, _ = in_scope(scope.beyond)
    sql = _DUE.format(
        clear=clear_of(scope), first=_FIRST_STEP, last=_LAST_LINE, at_counter=_AT_COUNTER.format(where=where)
    )
    found = rows(sql, facts_of(scope.beyond, {"streams": list(streams), "limit": limit, "offset": offset}))
    return tuple(_due(row) for row in found), int(found[0]["n"]) if found else 0


def count_to_hand_over(scope: Scope) -> int:
    """How many dossiers are to be handed over; one statement."""
    where, _ = in_scope(scope.beyond)
    sql = _COUNT.format(first=_FIRST_STEP, last=_LAST_LINE, at_counter=_AT_COUNTER.format(where=where))
    return int(rows(sql, facts_of(scope.beyond, {}))[0]["n"])


def _due(row: dict[str, Any]) -> ToHand:
    return ToHand(
        **{name: row[name] for name in ToHand.__slots__ if name != "papers"}, papers=_sheets(row["papers"])
    )


def _sheets(papers: str | None) -> int:
    """Originals and copies together."""
    listed = json.loads(papers) if papers else []
    return sum(int(one.get("originals", 0)) + int(one.get("copies", 0)) for one in listed)
