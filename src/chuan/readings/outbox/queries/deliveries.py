"""Lists and counts of deliveries: one statement each, the scope first. Reads outbox_delivery, outbox_mending, reading_dossier."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chuan.base.kernel.reason import Reason
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows

STATES = ("waiting", "dead", "sent", "expired", "skipped")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to; ``code`` is part of a dossier's code."""

    state: str = ""
    partner: str = ""
    code: str = ""
    stream: int = 0


@dataclass(frozen=True, slots=True)
class Sending:
    """One message of a list. ``behind``: an earlier one of the same dossier has not arrived."""

    id: int
    partner: str
    stream: int
    code: str
    title: str
    kind: str
    status: str
    state: str
    made: datetime
    next_try: datetime
    sent: datetime | None
    expires: datetime | None
    attempts: int
    behind: bool
    mended: str
    error: Reason | None


@dataclass(frozen=True, slots=True)
class Listed:
    """One page, and how many there are in each state under the same partner and code."""

    rows: tuple[Sending, ...]
    counts: Mapping[str, int]


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
_ORDERS = {
    "waiting": "d.next_try, d.id",
    "sent": "d.sent DESC, d.id DESC",
}
_NEWEST = "d.made DESC, d.id DESC"
_COUNTS = "SELECT d.state, count(*) AS n FROM outbox_delivery d WHERE {scope} GROUP BY d.state"


def listed(scope: Scope, wanted: Wanted, limit: int = 50, offset: int = 0) -> Listed:
    """A page of messages in scope; those that wait by their next try, the others newest first."""
    order = _ORDERS.get(wanted.state, _NEWEST)
    where = _WHERE.format(scope=_in(scope))
    facts = {name: getattr(wanted, name) for name in Wanted.__slots__}
    facts |= {"like": f"%{wanted.code.strip()}%", "limit": limit, "offset": offset}
    found = rows(_LIST.format(where=where, order=order), {**facts, **_facts(scope)})
    counts = found[0]["counts"] if found else {}
    shown = tuple(_sending(row) for row in found if row["id"] is not None)
    return Listed(shown, {state: int((counts or {}).get(state, 0)) for state in STATES})


def counts(scope: Scope) -> dict[str, int]:
    """How many messages in scope are in each state."""
    found = {row["state"]: int(row["n"]) for row in rows(_COUNTS.format(scope=_in(scope)), _facts(scope))}
    return {state: found.get(state, 0) for state in STATES}


def _in(scope: Scope) -> str:
    return "TRUE" if scope.everywhere else "d.agency = ANY(%(s_agencies)s)"


def _facts(scope: Scope) -> dict[str, Any]:
    return {"s_agencies": sorted(scope.agencies)}


def _sending(row: Mapping[str, Any]) -> Sending:
    error = row["error"]
    reason = Reason.of(error["key"], **error["facts"]) if error else None
    plain = {name: row[name] for name in Sending.__slots__ if name not in {"error", "status"}}
    return Sending(**plain, status=row["status"] or "", error=reason)
