"""Both sides of each dossier that a partner was asked about. Reads outbox_theirs, outbox_delivery, reading_dossier."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.readings.outbox.rules.differences import Pair, our_status

_THEIR_CODE = "CASE WHEN r.source = 'portal' AND r.foreign <> '' THEN r.foreign ELSE r.code END AS code"
"""The code under which the portal knows a dossier: its own for what was submitted there."""
_PAIRS = """
SELECT t.stream, r.code, t.asked, t.missing, t.status AS theirs, t.promised AS their_promised,
       t.finished AS their_finished, r.title, r.status, r.promised AS our_promised,
       coalesce(r.ready, r.closed) AS our_finished, coalesce(told.status, '') AS told,
       coalesce(told.waiting, 0) AS waiting, coalesce(told.dead, 0) AS dead
FROM outbox_theirs t
JOIN reading_dossier r ON r.stream = t.stream
LEFT JOIN LATERAL (
  SELECT (array_agg(d.body->>'status' ORDER BY d.seq DESC))[1] AS status,
         count(*) FILTER (WHERE d.state = 'waiting') AS waiting, count(*) FILTER (WHERE d.state = 'dead') AS dead
  FROM outbox_delivery d WHERE d.stream = t.stream AND d.partner = t.partner
) told ON TRUE
WHERE {scope} AND t.partner = %(partner)s AND t.stream > %(beyond)s ORDER BY r.code DESC
"""
_TO_ASK = """
SELECT r.stream, {code}
FROM reading_dossier r
WHERE r.agency = %(agency)s AND r.system = '' AND r.parent IS NULL AND (r.status = 'open' OR r.received >= %(since)s OR r.ready >= %(since)s)
ORDER BY r.received DESC LIMIT %(limit)s
"""
_OURS = """
SELECT r.stream, {code}, r.title,
       r.status, r.promised, coalesce(r.ready, r.closed) AS finished
FROM reading_dossier r WHERE {scope} AND r.stream > %(beyond)s AND r.system = '' AND r.parent IS NULL ORDER BY r.stream
"""


def pairs(scope: Scope, partner: str, beyond: int = 0) -> tuple[Pair, ...]:
    """Every dossier in scope numbered beyond that about which the partner was asked, newest first; one statement."""
    where = "TRUE" if scope.everywhere else "t.agency = ANY(%(agencies)s)"
    facts = {"partner": partner, "beyond": beyond, "agencies": sorted(scope.agencies)}
    found = rows(_PAIRS.format(scope=where), facts)
    same = [name for name in Pair.__slots__ if name != "ours"]
    return tuple(
        Pair(**{name: row[name] for name in same}, ours=our_status(row["told"], row["status"]))
        for row in found
    )


def to_ask(scope: Scope, agency: int, since: datetime, limit: int) -> tuple[tuple[int, str], ...]:
    """(stream, code at the portal) of an agency's open dossiers and those received or finished since; newest first."""
    if not scope.everywhere and agency not in scope.agencies:
        return ()
    found = rows(_TO_ASK.format(code=_THEIR_CODE), {"agency": agency, "since": since, "limit": limit})
    return tuple((row["stream"], row["code"]) for row in found)


def alike(scope: Scope, at: datetime, beyond: int = 0) -> tuple[Pair, ...]:
    """Every dossier in scope numbered beyond that as it would stand if the partner had exactly what we have."""
    where = "TRUE" if scope.everywhere else "r.agency = ANY(%(agencies)s)"
    facts = {"agencies": sorted(scope.agencies), "beyond": beyond}
    found = rows(_OURS.format(code=_THEIR_CODE, scope=where), facts)
    return tuple(_alike(row, at) for row in found)


def _alike(row: Mapping[str, Any], at: datetime) -> Pair:
    status, promised, finished = our_status("", row["status"]), row["promised"], row["finished"]
    same = (status, status, promised, promised, finished, finished)
    return Pair(row["stream"], row["code"], row["title"], at, False, *same)
