"""What a day brought: payments and refunds, their sums by means, the counts of cash."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.takings.queries.asking import counted, scoped, without

_MOVES = """
SELECT count(*) OVER () AS n, m.dossier, m.number, m.kind, m.amount, m.means, m.at, m.actor, m.reference, m.series,
       m.receipt, m.void, p.code, coalesce(d.title, '') AS title, coalesce(o.name, '') AS owner,
       coalesce(f.name, '') AS officer
FROM reading_move m
JOIN reading_payment p ON p.dossier = m.dossier
LEFT JOIN reading_dossier d ON d.stream = m.dossier
LEFT JOIN dossiers_person o ON o.id = d.owner
LEFT JOIN organisation_official f ON f.id = m.actor
WHERE {where} AND m.at >= %(since)s AND m.at < %(until)s AND m.kind <> 'exempt'
  AND (%(actor)s = 0 OR m.actor = %(actor)s) AND (%(means)s = '' OR m.means = %(means)s)
ORDER BY m.at DESC, m.stream, m.number LIMIT %(limit)s OFFSET %(offset)s
"""
_TOTALS = """
SELECT m.means, count(*) FILTER (WHERE m.kind = 'paid') AS count,
       coalesce(sum(m.amount) FILTER (WHERE m.kind = 'paid'), 0)::bigint AS paid,
       coalesce(sum(m.amount) FILTER (WHERE m.kind = 'refund'), 0)::bigint AS refunded
FROM reading_move m
WHERE {where} AND m.at >= %(since)s AND m.at < %(until)s AND m.kind <> 'exempt' AND NOT m.void
  AND (%(actor)s = 0 OR m.actor = %(actor)s)
GROUP BY m.means ORDER BY m.means
"""
_COUNTS = """
SELECT e.at, e.actor, coalesce(f.name, '') AS officer, s.state ->> 'shift' AS shift,
       (s.state ->> 'expected')::bigint AS expected, (s.state ->> 'counted')::bigint AS counted,
       coalesce(t.body, '') AS reason
FROM store_stream s JOIN store_event e ON e.stream = s.id AND e.seq = 1
LEFT JOIN organisation_official f ON f.id = e.actor
LEFT JOIN dossiers_text t ON t.id = (s.state ->> 'reason')::bigint
WHERE s.kind = 'till' AND {where} AND s.state ->> 'day' = %(day)s ORDER BY e.at DESC
"""


@dataclass(frozen=True, slots=True)
class Taking:
    """One payment or refund of a day."""

    dossier: int
    number: int
    kind: str
    amount: int
    means: str
    at: datetime
    actor: int
    reference: str
    series: str
    receipt: str
    void: bool
    code: str
    title: str
    owner: str
    officer: str


@dataclass(frozen=True, slots=True)
class Total:
    """What one means brought: how many payments, their sum, and what went back; đồng."""

    means: str
    count: int
    paid: int
    refunded: int


@dataclass(frozen=True, slots=True)
class Count:
    """One count of an officer's cash; đồng."""

    at: datetime
    actor: int
    officer: str
    shift: str
    expected: int
    counted: int
    reason: str


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open moments, and whose takings (0: everybody's) by which means ("": every)."""

    since: datetime
    until: datetime
    actor: int = 0
    means: str = ""


def takings(scope: Scope, span: Span, limit: int = 50, offset: int = 0) -> tuple[tuple[Taking, ...], int]:
    """Payments and refunds recorded in the span, newest first, and the number of all."""
    found = scoped(scope, _MOVES, "m", _span(span), limit=limit, offset=offset)
    return tuple(Taking(**without(row, "n")) for row in found), counted(found)


def totals(scope: Scope, span: Span) -> tuple[Total, ...]:
    """What each means brought in the span; annulled ones left out."""
    return tuple(Total(**row) for row in scoped(scope, _TOTALS, "m", _span(span)))


def counts(scope: Scope, day: date) -> tuple[Count, ...]:
    """Every count of cash of a day, newest first."""
    return tuple(Count(**row) for row in scoped(scope, _COUNTS, "s", {"day": day.isoformat()}))


def _span(span: Span) -> dict[str, Any]:
    return {"since": span.since, "until": span.until, "actor": span.actor, "means": span.means}
