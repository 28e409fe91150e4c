"""Lists and counts of deliveries: one statement each, the scope first.

Reads outbox_delivery, outbox_mending, organisation_official, reading_dossier.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from chuan.base.kernel.reason import Reason
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.readings.outbox.queries.rows import STATES, Listed, Mended, Sending, Sheet, Wanted

__all__ = [
    "STATES",
    "Listed",
    "Sending",
    "Sheet",
    "Wanted",
    "counts",
    "failed",
    "listed",
    "of_dossier",
    "sheet",
]

_WHERE = """
FROM outbox_delivery d WHERE {scope} AND (%(partner)s = '' OR d.partner = %(partner)s)
  AND (%(code)s = '' OR d.code ILIKE %(like)s) AND (%(stream)s = 0 OR d.stream = %(stream)s)
"""
_LIST = """
WITH counted AS MATERIALIZED (
  SELECT jsonb_object_agg(state, n) AS counts FROM (SELECT d.state, count(*) AS n {where} GROUP BY d.state) c
), page AS (
  SELECT d.* {where} AND (%(state)s = '' OR d.state = %(state)s)
  ORDER BY {order} LIMIT %(limit)s OFFSET %(offset)s
)
SELECT counted.counts, d.id, d.partner, d.stream, d.code, d.kind, d.body->>'status' AS status, d.state, d.made,
       d.next_try, d.sent, d.expires, d.attempts, d.error, coalesce(r.title, d.body->>'title') AS title,
       d.state = 'waiting' AND EXISTS (SELECT 1 FROM outbox_delivery b WHERE b.stream = d.stream
         AND b.partner = d.partner AND b.seq < d.seq AND b.state IN ('waiting', 'dead')) AS behind,
       coalesce((SELECT m.reason FROM outbox_mending m WHERE m.delivery_id = d.id ORDER BY m.id DESC LIMIT 1), '')
         AS mended
FROM counted LEFT JOIN page d ON TRUE LEFT JOIN reading_dossier r ON r.stream = d.stream
ORDER BY {order}
"""
_SHEET = """
SELECT d.id, d.partner, d.stream, d.code, d.kind, d.body->>'status' AS status, d.state, d.made, d.next_try, d.sent,
       d.expires, d.attempts, d.error, coalesce(r.title, d.body->>'title') AS title, '' AS mended, d.body,
       d.last_try, d.answer,
       d.state = 'waiting' AND EXISTS (SELECT 1 FROM outbox_delivery b WHERE b.stream = d.stream
         AND b.partner = d.partner AND b.seq < d.seq AND b.state IN ('waiting', 'dead')) AS behind,
       (SELECT coalesce(jsonb_agg(jsonb_build_array(m.act, coalesce(o.name, ''), m.at, m.reason) ORDER BY m.id), '[]')
        FROM outbox_mending m LEFT JOIN organisation_official o ON o.id = m.official WHERE m.delivery_id = d.id)
         AS acts
FROM outbox_delivery d LEFT JOIN reading_dossier r ON r.stream = d.stream WHERE {scope} AND d.id = %(id)s
"""
_OF_DOSSIER = """
SELECT d.id, d.partner, d.stream, d.code, d.kind, d.body->>'status' AS status, d.state, d.made, d.next_try, d.sent,
       d.expires, d.attempts, d.error, d.body->>'title' AS title, '' AS mended, FALSE AS behind
FROM outbox_delivery d WHERE {scope} AND d.stream = %(stream)s ORDER BY d.seq, d.id
"""
_ORDERS = {
    "waiting": "d.next_try, d.id",
    "sent": "d.sent DESC, d.id DESC",
}
_NEWEST = "d.made DESC, d.id DESC"
_FAILED = "SELECT count(*) AS n FROM outbox_delivery d WHERE {scope} AND d.state = 'dead'"
_COUNTS = "SELECT d.state, count(*) AS n FROM outbox_delivery d WHERE {scope} GROUP BY d.state"


def failed(scope: Scope) -> int:
    """How many messages in scope lie dead; few, and found by an index of their own."""
    found = rows(_FAILED.format(scope=_in(scope)), _facts(scope))
    return int(found[0]["n"])


def listed(scope: Scope, wanted: Wanted, limit: int = 50, offset: int = 0) -> Listed:
    """A page of messages in scope; those that wait by their next try, the others newest first."""
    order = _ORDERS.get(wanted.state, _NEWEST)
    where = _WHERE.format(scope=_in(scope))
    facts = {name: getattr(wanted, name) for name in Wanted.__slots__}
    facts |= {"like": f"%{wanted.code.strip()}%", "limit": limit, "offset": offset}
    found = rows(_LIST.format(where=where, order=order), {**facts, **_facts(scope)})
    counts = _json(found[0]["counts"]) if found else {}
    shown = tuple(_sending(row) for row in found if row["id"] is not None)
    return Listed(shown, {state: int((counts or {}).get(state, 0)) for state in STATES})


def sheet(scope: Scope, delivery: int) -> Sheet | None:
    """One message in scope; None where there is none."""
    found = rows(_SHEET.format(scope=_in(scope)), {"id": delivery, **_facts(scope)})
    if not found:
        return None
    row = found[0]
    acts = tuple(
        Mended(act, name, datetime.fromisoformat(at), reason) for act, name, at, reason in _json(row["acts"])
    )
    return Sheet(_sending(row), _json(row["body"]), row["last_try"], row["answer"], acts)


def of_dossier(scope: Scope, stream: int) -> tuple[Sending, ...]:
    """Everything that was to be told of one dossier, oldest first."""
    found = rows(_OF_DOSSIER.format(scope=_in(scope)), {"stream": stream, **_facts(scope)})
    return tuple(_sending(row) for row in found)


def counts(scope: Scope) -> dict[str, int]:
    """How many messages in scope are in each state."""
    found = {row["state"]: int(row["n"]) for row in rows(_COUNTS.format(scope=_in(scope)), _facts(scope))}
    return {state: found.get(state, 0) for state in STATES}


def _in(scope: Scope) -> str:
    return "TRUE" if scope.everywhere else "d.agency = ANY(%(s_agencies)s)"


def _facts(scope: Scope) -> dict[str, Any]:
    return {"s_agencies": sorted(scope.agencies)}


def _sending(row: Mapping[str, Any]) -> Sending:
    error = _json(row["error"])
    reason = Reason.of(error["key"], **error["facts"]) if error else None
    plain = {name: row[name] for name in Sending.__slots__ if name not in {"error", "status"}}
    return Sending(**plain, status=row["status"] or "", error=reason)


def _json(value: Any) -> Any:
    """A JSON column as a statement of ours gives it: text, or already read."""
    return json.loads(value) if isinstance(value, str) else value
