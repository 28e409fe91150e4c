"""Lists of money: what a day brought, who still owes, what must go back, what the bank brought.

Tables read by this room: reading_move, reading_payment, reading_transfer, reading_dossier, money_statementline,
dossiers_person, organisation_official.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows

_AGENCY = "(%(everywhere)s OR {table}.agency = ANY(%(agencies)s))"
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
_STANDING = """
SELECT count(*) OVER () AS n, sum(x.back) OVER ()::bigint AS back_all, sum(x.owing) OVER ()::bigint AS owing_all, x.*
FROM (
  SELECT p.dossier, p.code, p.standing, p.collect, p.due, p.paid, p.owing,
         CASE WHEN d.status = 'annulled' THEN p.paid - p.refunded ELSE p.to_refund END AS back,
         coalesce(d.title, '') AS title, coalesce(d.status, '') AS status, d.received,
         coalesce(o.name, '') AS owner, coalesce(o.phone, '') AS phone
  FROM reading_payment p
  LEFT JOIN reading_dossier d ON d.stream = p.dossier
  LEFT JOIN dossiers_person o ON o.id = d.owner
  WHERE {where}
) x
WHERE CASE WHEN %(back)s THEN x.back > 0
      ELSE x.owing > 0 AND x.back = 0 AND x.status NOT IN ('annulled', 'stopped') END
ORDER BY x.received DESC NULLS LAST, x.code LIMIT %(limit)s OFFSET %(offset)s
"""
_TRANSFERS = """
SELECT count(*) OVER () AS n, t.line, t.statement, t.amount, t.verdict, t.waiting, l.day, l.reference, l.text,
       coalesce((SELECT string_agg(DISTINCT p.code, ', ') FROM reading_move m
                 JOIN reading_payment p ON p.dossier = m.dossier WHERE m.line = t.line AND NOT m.void), '') AS codes
FROM reading_transfer t JOIN money_statementline l ON l.id = t.line
WHERE {where} AND (%(verdict)s = '' OR t.verdict = %(verdict)s) AND (NOT %(waiting)s OR t.waiting)
  AND (%(statement)s = 0 OR t.statement = %(statement)s)
ORDER BY l.day DESC, t.line DESC LIMIT %(limit)s OFFSET %(offset)s
"""
_VERDICTS = """
SELECT t.verdict, count(*) AS count, sum(t.amount)::bigint AS sum FROM reading_transfer t
WHERE {where} AND (%(statement)s = 0 OR t.statement = %(statement)s) GROUP BY t.verdict
"""
_OF_LINE = "SELECT DISTINCT stream FROM reading_move WHERE line = %(line)s AND NOT void"


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
class Standing:
    """A dossier that owes money or must get some back (``back``); đồng."""

    dossier: int
    code: str
    standing: str
    collect: int
    due: int
    paid: int
    owing: int
    back: int
    title: str
    status: str
    received: datetime | None
    owner: str
    phone: str


@dataclass(frozen=True, slots=True)
class Transferred:
    """One line of a bank statement; ``codes`` are the dossiers it pays."""

    line: int
    statement: int
    amount: int
    verdict: str
    waiting: bool
    day: date
    reference: str
    text: str
    codes: str


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open moments, and whose takings (0: everybody's) by which means ("": every)."""

    since: datetime
    until: datetime
    actor: int = 0
    means: str = ""


def takings(scope: Scope, span: Span, limit: int = 50, offset: int = 0) -> tuple[tuple[Taking, ...], int]:
    """Payments and refunds recorded in the span, newest first, and the number of all."""
    found = _rows(_MOVES, "m", scope, _span(span), limit=limit, offset=offset)
    return tuple(Taking(**_without(row, "n")) for row in found), _count(found)


def totals(scope: Scope, span: Span) -> tuple[Total, ...]:
    """What each means brought in the span; annulled ones left out."""
    return tuple(Total(**row) for row in _rows(_TOTALS, "m", scope, _span(span)))


def standings(
    scope: Scope, *, back: bool, limit: int = 50, offset: int = 0
) -> tuple[tuple[Standing, ...], int, int]:
    """Dossiers that must get money back, or that owe: one page, the number of all, and their sum."""
    found = _rows(_STANDING, "p", scope, {"back": back}, limit=limit, offset=offset)
    total = int(found[0]["back_all" if back else "owing_all"]) if found else 0
    read = (Standing(**_without(row, "n", "back_all", "owing_all")) for row in found)
    return tuple(read), _count(found), total


def transfers(
    scope: Scope,
    statement: int = 0,
    verdict: str = "",
    *,
    waiting: bool = False,
    limit: int = 50,
    offset: int = 0,
) -> tuple[tuple[Transferred, ...], int]:
    """Lines of bank statements, newest first, and the number of all."""
    facts = {"verdict": verdict, "waiting": waiting, "statement": statement}
    found = _rows(_TRANSFERS, "t", scope, facts, limit=limit, offset=offset)
    return tuple(Transferred(**_without(row, "n")) for row in found), _count(found)


def verdicts(scope: Scope, statement: int = 0) -> dict[str, tuple[int, int]]:
    """Verdict -> how many lines and their sum."""
    found = _rows(_VERDICTS, "t", scope, {"statement": statement})
    return {row["verdict"]: (row["count"], row["sum"]) for row in found}


def payments_of(line: int) -> frozenset[int]:
    """The payments (streams) that stand on a line of a bank statement."""
    return frozenset(row["stream"] for row in rows(_OF_LINE, {"line": line}))


def _rows(sql: str, table: str, scope: Scope, facts: dict[str, Any], **more: int) -> list[dict[str, Any]]:
    mine = {"everywhere": scope.everywhere, "agencies": sorted(scope.agencies)}
    return list(rows(sql.format(where=_AGENCY.format(table=table)), {**mine, **facts, **more}))


def _span(span: Span) -> dict[str, Any]:
    return {"since": span.since, "until": span.until, "actor": span.actor, "means": span.means}


def _count(found: list[dict[str, Any]]) -> int:
    return int(found[0]["n"]) if found else 0


def _without(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}
