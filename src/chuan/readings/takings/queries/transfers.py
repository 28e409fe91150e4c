"""What the bank brought: the lines of statements by what became of them."""

from __future__ import annotations

from collections.abc import Collection
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


_OF_LINES = "SELECT DISTINCT stream FROM reading_move WHERE line = ANY(%(lines)s) AND NOT void"
_FILES = """
SELECT count(*) OVER () AS n, t.statement, count(*) AS lines, sum(t.amount)::bigint AS total, min(l.day) AS since,
       max(l.day) AS until, bool_or(t.verdict = 'revoked') AS revoked
FROM reading_transfer t JOIN money_statementline l ON l.id = t.line
WHERE {where} GROUP BY t.statement ORDER BY t.statement DESC LIMIT %(limit)s OFFSET %(offset)s
"""


@dataclass(frozen=True, slots=True)
class FileTaken:
    """One bank file that was taken in: its lines, their sum and days, and whether it was annulled."""

    statement: int
    lines: int
    total: int
    since: date
    until: date
    revoked: bool


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


def standing_on(lines: Collection[int]) -> frozenset[int]:
    """The payments (streams) that stand on any of these lines."""
    return frozenset(row["stream"] for row in rows(_OF_LINES, {"lines": sorted(lines)}))


def taken(scope: Scope, limit: int = 50, offset: int = 0) -> tuple[tuple[FileTaken, ...], int]:
    """Bank files taken in, newest first, and the number of all."""
    found = scoped(scope, _FILES, "t", {}, limit=limit, offset=offset)
    return tuple(FileTaken(**without(row, "n")) for row in found), counted(found)
