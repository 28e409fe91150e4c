"""Votes one by one, the low ones first, each with its dossier and who served; one statement a page.

Tables read by this room: those of ``cases``.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.readings.satisfaction.queries.cases import Within, seen

ALL, LOW, EXCLUDED = "", "low", "excluded"
_VOTES = """
SELECT count(*) OVER () AS n, b.stream AS ballot, b.dossier, b.agency, d.code, d.title, b.at, b.channel, b.total, b.answered,
       b.lowest, b.device, coalesce(b.signed, 0) AS signed, b.counter, b.handler, b.counter_unit, b.excluded,
       coalesce(b.explanation, 0) AS explanation, d.received, d.closed,
       coalesce(nullif(p.identity, ''), nullif(p.phone, ''), '') AS owner, p.name AS owner_name,
       coalesce(c.name, '') AS counter_name, coalesce(h.name, '') AS handler_name, coalesce(g.name, '') AS signed_name
FROM feedback_ballot b JOIN reading_dossier d ON d.stream = b.dossier JOIN dossiers_person p ON p.id = d.owner
LEFT JOIN organisation_official c ON c.id = b.counter LEFT JOIN organisation_official h ON h.id = b.handler
LEFT JOIN organisation_official g ON g.id = b.signed
WHERE {where} AND (%(agency)s = 0 OR b.agency = %(agency)s) AND b.at >= %(since)s AND b.at < %(until)s
  AND (%(which)s = '' OR (%(which)s = 'low' AND b.lowest <= %(low)s AND b.excluded = '') OR (%(which)s = 'excluded' AND b.excluded <> ''))
ORDER BY {order} LIMIT %(limit)s OFFSET %(offset)s
"""
_ORDERS = {"low": "b.lowest, b.at DESC, b.stream", "time": "b.at, b.stream"}


@dataclass(frozen=True, slots=True)
class Voted:
    """One vote; ``owner`` is what tells one citizen from another, for rules alone: no page shows it."""

    ballot: int
    dossier: int
    agency: int
    code: str
    title: str
    at: datetime
    channel: str
    total: int
    answered: int
    lowest: int
    device: str
    signed: int
    counter: int
    handler: int
    counter_unit: int
    excluded: str
    explanation: int
    received: datetime
    closed: datetime | None
    owner: str
    owner_name: str
    counter_name: str
    handler_name: str
    signed_name: str


def votes(
    scope: Scope,
    within: Within,
    which: str = ALL,
    low: int = 2,
    order: str = "low",
    limit: int = 50,
    offset: int = 0,
) -> tuple[tuple[Voted, ...], int]:
    """One page of the votes given in the period, and how many there are."""
    where, facts = seen(scope)
    asked = {**facts, **within.facts(), "which": which, "low": low, "limit": limit, "offset": offset}
    found = rows(_VOTES.format(where=where, order=_ORDERS[order]), asked)
    names = [field.name for field in fields(Voted)]
    return tuple(Voted(**{name: row[name] for name in names}) for row in found), int(
        found[0]["n"]
    ) if found else 0
