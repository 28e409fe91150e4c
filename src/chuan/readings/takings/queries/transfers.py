"""What the bank brought: the lines of statements by what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.takings.queries.asking import counted, rows, scoped, without

_TRANSFERS = """
SELECT count(*) OVER () AS n, t.line, t.statement, t.amount, t.verdict, t.waiting, l.day, l.reference, l.text,
       coalesce((SELECT string_agg(DISTINCT p.code, ', ') FROM reading_move m
                 JOIN reading_payment p ON p.dossier = m.dossier WHERE m.line = t.line AND NOT m.void), '') AS codes
FROM reading_transfer t JOIN money_statementline l ON l.id = t.line
WHERE {where} AND (%(verdict)s = '' OR t.verdict = %(verdict)s) AND (NOT %(waiting)s OR t.waiting)
  AND (%(line)s = 0 OR t.line = %(line)s)
ORDER BY l.day DESC, t.line DESC LIMIT %(limit)s OFFSET %(offset)s
"""
_VERDICTS = """
SELECT t.verdict, count(*) AS count, sum(t.amount)::bigint AS sum FROM reading_transfer t
WHERE {where} GROUP BY t.verdict
"""
_OF_LINE = "SELECT DISTINCT stream FROM reading_move WHERE line = %(line)s AND NOT void"


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


def transfers(
    scope: Scope,
    line: int = 0,
    verdict: str = "",
    *,
    waiting: bool = False,
    limit: int = 50,
    offset: int = 0,
) -> tuple[tuple[Transferred, ...], int]:
    """Lines of bank statements, newest first, and the number of all."""
    facts = {"verdict": verdict, "waiting": waiting, "line": line}
    found = scoped(scope, _TRANSFERS, "t", facts, limit=limit, offset=offset)
    return tuple(Transferred(**without(row, "n")) for row in found), counted(found)


def verdicts(scope: Scope) -> dict[str, tuple[int, int]]:
    """Verdict -> how many lines and their sum."""
    found = scoped(scope, _VERDICTS, "t", {})
    return {row["verdict"]: (row["count"], row["sum"]) for row in found}


def payments_of(line: int) -> frozenset[int]:
    """The payments (streams) that stand on a line of a bank statement."""
    return frozenset(row["stream"] for row in rows(_OF_LINE, {"line": line}))
