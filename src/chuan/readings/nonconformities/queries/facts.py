"""What detectors look at, read in five statements whatever the stretch of days.

Tables read: reading_dossier, reading_open_step, reading_conformance_pass, reading_conformance_deviation, reading_payment,
store_stream, store_event, dossiers_person.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

Row = Mapping[str, Any]

_LOOKED_AT = """{where} AND d.system = '' AND d.status <> 'annulled' AND d.received < %(until)s
  AND (d.received >= %(since)s OR d.ready >= %(since)s OR d.closed >= %(since)s OR d.promised >= %(since)s
       OR d.status = 'open')"""

_DOSSIERS = f"""
SELECT d.stream, d.code, d.agency, coalesce(p.unit, s.unit, d.received_unit) AS unit, d.received_unit AS counter,
       d.procedure, d."case", d.copies, md5(coalesce(nullif(o.identity, ''), d.owner::text)) AS owner,
       md5(coalesce(nullif(b.identity, ''), d.submitter::text)) AS submitter, d.received, d.promised, d.ready, d.closed,
       d.status, d.refused, d.ended_by, d.paused, coalesce(l.unit, 0) AS closer_unit, t.terms ->> 'edition' AS edition
FROM reading_dossier d
JOIN store_stream t ON t.id = d.stream
LEFT JOIN dossiers_person o ON o.id = d.owner
LEFT JOIN dossiers_person b ON b.id = d.submitter
LEFT JOIN LATERAL (SELECT unit FROM reading_conformance_pass p WHERE p.stream = d.stream
                   ORDER BY p.used DESC, p.nth LIMIT 1) p ON TRUE
LEFT JOIN LATERAL (SELECT unit FROM reading_conformance_pass l WHERE l.stream = d.stream
                   ORDER BY l.nth DESC LIMIT 1) l ON TRUE
LEFT JOIN LATERAL (SELECT unit FROM reading_open_step s WHERE s.stream = d.stream ORDER BY s.step LIMIT 1) s ON TRUE
WHERE {_LOOKED_AT} ORDER BY d.stream
"""  # noqa: S608 - a constant

_EVENTS = f"""
SELECT e.stream, e.kind, e.at, e.recorded, e.actor, e.body ->> 'promised' AS promised
FROM reading_dossier d JOIN store_event e ON e.stream = d.stream
WHERE {_LOOKED_AT} AND e.kind = ANY(%(kinds)s) ORDER BY e.stream, e.seq
"""  # noqa: S608 - a constant

_STRAYED = f"""
SELECT v.stream, v.kind, v.reason, v.facts, v.at
FROM reading_dossier d JOIN reading_conformance_deviation v ON v.stream = d.stream
WHERE {_LOOKED_AT} AND v.kind <> 'late' ORDER BY v.stream, v.nth
"""  # noqa: S608 - a constant

_CHARGED = f"""
SELECT p.dossier AS stream, e.body
FROM reading_dossier d JOIN reading_payment p ON p.dossier = d.stream
JOIN store_event e ON e.stream = p.stream AND e.kind = 'money.Charged'
WHERE {_LOOKED_AT} ORDER BY e.stream, e.seq
"""  # noqa: S608 - a constant

_SLIPS = """
SELECT md5(coalesce(nullif(o.identity, ''), e.body ->> 'party')) AS party, e.body ->> 'procedure' AS procedure, e.at
FROM store_stream d JOIN store_event e ON e.stream = d.id AND e.seq = 1 AND e.kind = 'dossiers.SupplementAsked'
LEFT JOIN dossiers_person o ON o.id = (e.body ->> 'party')::bigint
WHERE {where} AND d.kind = 'slip' AND e.at < %(until)s AND e.at >= %(since)s ORDER BY e.at
"""


def dossiers(scope: Scope, since: date, until: date) -> list[dict[str, Any]]:
    """Every dossier that came in, ended, was due or stood open in these days."""
    return _asked(scope, _DOSSIERS, since, until)


def happened(scope: Scope, since: date, until: date, kinds: tuple[str, ...]) -> list[dict[str, Any]]:
    """Their events of these kinds, in order."""
    return _asked(scope, _EVENTS, since, until, kinds=list(kinds))


def strayed(scope: Scope, since: date, until: date) -> list[dict[str, Any]]:
    """Where they left the declared flow; lateness of steps apart."""
    return _asked(scope, _STRAYED, since, until)


def charged(scope: Scope, since: date, until: date) -> list[dict[str, Any]]:
    """What each was charged; the last charge of a dossier counts."""
    return _asked(scope, _CHARGED, since, until)


def slips(scope: Scope, since: date, until: date) -> list[dict[str, Any]]:
    """Supplement slips given at the counter before reception."""
    return _asked(scope, _SLIPS, since, until)


def _asked(scope: Scope, sql: str, since: date, until: date, **more: Any) -> list[dict[str, Any]]:
    where, facts = within(scope, agency="d.agency")
    days = {"since": _opening(since), "until": _opening(until)}
    return list(rows(sql.format(where=where), {**facts, **days, **more}))


def _opening(day: date) -> datetime:
    return datetime.combine(day, time(), VIETNAM)
