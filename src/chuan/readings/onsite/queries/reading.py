"""Which dossiers are not read yet, and the one statement that reads them.

Tables read by this room: reading_conformance, reading_conformance_pass, reading_dossier, store_event,
organisation_unit, organisation_agency, those of ``centres``, organisation_post, organisation_holding,
organisation_substitute. Table written: reading_onsite.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import connection

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.readings.onsite.queries.centres import CENTRAL, FACTS
from chuan.readings.onsite.rules.acts import BITS, RECEIVED, RETURNED, act_of

_FRESH = """reading_conformance c JOIN reading_dossier d ON d.stream = c.stream AND d.parent IS NULL
WHERE NOT EXISTS (SELECT 1 FROM reading_onsite o WHERE o.stream = c.stream AND o.seq = c.seq)"""
"""What agencies ask one another (a dossier with a parent) is nobody's procedure at the centre."""
_ADOPTIONS = f"SELECT DISTINCT c.adoption FROM {_FRESH} AND {{where}}"  # noqa: S608 - a constant
_GONE = """DELETE FROM reading_onsite o
WHERE NOT EXISTS (SELECT 1 FROM reading_conformance c WHERE c.stream = o.stream)"""
_KEEP = f"""
WITH step(adoption, step, bit) AS (
    SELECT * FROM unnest(%(adoptions)s::bigint[], %(steps)s::text[], %(bits)s::int[])
), home AS (
    SELECT u.id FROM organisation_unit u JOIN organisation_agency a ON a.id = u.agency_id
    WHERE {CENTRAL}
), seat AS (
    SELECT s.official_id AS official, s.since, s.until FROM (
        SELECT post_id, official_id, since, until FROM organisation_holding
        UNION ALL SELECT post_id, official_id, since, until FROM organisation_substitute) s
    JOIN organisation_post p ON p.id = s.post_id JOIN home ON home.id = p.unit_id
), fresh AS (
    SELECT c.*, d.received_unit FROM {_FRESH}
), worked AS (
    SELECT f.stream, coalesce(bit_or(s.bit), 0) AS away FROM fresh f
    JOIN reading_conformance_pass p ON p.stream = f.stream
    JOIN step s ON s.adoption = p.adoption AND s.step = p.step
    WHERE p.unit NOT IN (SELECT id FROM home) GROUP BY f.stream
), handed AS (
    SELECT DISTINCT ON (f.stream) f.stream, e.at, e.actor = 0 OR EXISTS (
        SELECT 1 FROM seat WHERE seat.official = e.actor
          AND seat.since <= (e.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
          AND (seat.until IS NULL OR seat.until > (e.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)) AS here
    FROM fresh f JOIN store_event e ON e.stream = f.stream AND e.kind = 'dossiers.HandedOver'
    ORDER BY f.stream, e.seq DESC
)
INSERT INTO reading_onsite (stream, seq, agency, adoption, procedure, code, returned, away)
SELECT f.stream, f.seq, f.agency, f.adoption, f.procedure, f.code, h.at, coalesce(w.away, 0)
  | CASE WHEN f.received_unit IN (SELECT id FROM home) THEN 0 ELSE %(receiving)s END
  | CASE WHEN coalesce(h.here, TRUE) THEN 0 ELSE %(returning)s END
FROM fresh f LEFT JOIN worked w ON w.stream = f.stream LEFT JOIN handed h ON h.stream = f.stream
ON CONFLICT (stream) DO UPDATE SET seq = excluded.seq, returned = excluded.returned, away = excluded.away
"""  # noqa: S608 - our own text


def adoptions_unread(scope: Scope) -> tuple[int, ...]:
    """The adoptions under which something is not read yet; rows of dossiers that were opened again are dropped."""
    with connection.cursor() as cursor:
        cursor.execute(_GONE)
    where, facts = within(scope, agency="c.agency")
    return tuple(row["adoption"] for row in rows(_ADOPTIONS.format(where=where), facts))


def keep(worked_by: Iterable[tuple[int, Procedure]]) -> int:
    """Read what is not read yet, by the steps of its own definition; how many dossiers."""
    steps = [
        (at, one.key, BITS[act_of(one)]) for at, found in worked_by for one in found.steps if act_of(one)
    ]
    facts: dict[str, Any] = {
        "adoptions": [one[0] for one in steps], "steps": [one[1] for one in steps],
        "bits": [one[2] for one in steps], **FACTS,
        "receiving": BITS[RECEIVED], "returning": BITS[RETURNED],
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_KEEP, facts)
        return int(cursor.rowcount)
