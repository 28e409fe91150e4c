"""The outgoing register: one page, its counts, one line of it, one statement each; scope first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from chuan.base.kernel.text import fold
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.readings.outgoing.queries.sources import BOOK


@dataclass(frozen=True, slots=True)
class Line:
    """One number; ``day`` None where it is only held, ``kept``: where its copy is, ``made``: by the product."""

    stream: int
    paper: str
    agency: int
    symbol: str
    year: int
    number: int
    day: date | None
    kind: str
    channel: str
    dossier: bool
    subject: str
    signer: str
    recipients: str
    kept: str
    copies: int
    own: str
    reason: str
    made: bool
    status: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What of the register: "" and 0 leave a part open; days half-open."""

    since: date
    until: date
    symbol: str | None = None
    kind: str = ""
    channel: str = ""
    status: str = ""
    text: str = ""

    def facts(self) -> dict[str, Any]:
        return {
            "year": self.since.year, "last": self.until.year, "since": self.since, "until": self.until, "symbol": self.symbol or "",
            "any": self.symbol is None, "kind": self.kind, "channel": self.channel, "status": self.status,
            "words": [f"%{word}%" for word in fold(self.text).split()],
        }  # fmt: skip


_WHERE = """{where} AND coalesce(b.day >= %(since)s AND b.day < %(until)s, b.year BETWEEN %(year)s AND %(last)s)
  AND (%(any)s OR b.symbol = %(symbol)s) AND (%(kind)s = '' OR b.kind = %(kind)s)
  AND (%(channel)s = '' OR b.channel = %(channel)s
       OR (%(channel)s = 'share' AND b.status = 'issued' AND b.channel IN ('electronic', 'both'))
       OR (%(channel)s = 'rest' AND b.status = 'issued' AND b.channel = 'paper'))
  AND (%(words)s = '{{}}' OR b.folded LIKE ALL (%(words)s))"""
_COLUMNS = ", ".join(f"b.{name}" for name in Line.__slots__)
_PAGE = f"""
SELECT count(*) OVER () AS n, {_COLUMNS} FROM ({BOOK}) b
WHERE {_WHERE} AND (%(status)s = '' OR b.status = %(status)s)
ORDER BY {{order}} LIMIT %(limit)s OFFSET %(offset)s
"""  # noqa: S608 - our own names
_COUNTS = f"""
SELECT count(*) AS n, count(*) FILTER (WHERE b.status = 'waiting') AS waiting,
       count(*) FILTER (WHERE b.status = 'issued') AS issued, count(*) FILTER (WHERE b.status = 'void') AS void,
       coalesce(array_agg(DISTINCT b.symbol), '{{{{}}}}') AS symbols
FROM ({BOOK}) b WHERE {{where}} AND b.year = %(year)s
"""  # noqa: S608 - our own names
_NEWEST = "b.day DESC NULLS FIRST, b.symbol, b.number DESC"
_BY_NUMBER = "b.symbol, b.year, b.number"
_ONE = f"SELECT {_COLUMNS} FROM ({BOOK}) b WHERE {{where}} AND b.stream = %(stream)s AND b.paper = %(paper)s"  # noqa: S608 - our own names
_ON = f"""
SELECT b.subject FROM ({BOOK}) b
WHERE b.agency = %(agency)s AND b.symbol = %(symbol)s AND b.year = %(year)s AND b.number = %(number)s
"""  # noqa: S608 - our own names


@dataclass(frozen=True, slots=True)
class Counts:
    """A year's numbers by where they stand, and its lines."""

    n: int
    waiting: int
    issued: int
    void: int
    symbols: tuple[str, ...]


def lines(
    scope: Scope, asked: Asked, limit: int = 50, offset: int = 0, *, by_number: bool = False
) -> tuple[tuple[Line, ...], int]:
    """One page of the register, newest first or in the order of the book, and how many there are."""
    where, facts = within(scope, agency="b.agency")
    sql = _PAGE.format(where=where, order=_BY_NUMBER if by_number else _NEWEST)
    found = rows(sql, {**facts, **asked.facts(), "limit": limit, "offset": offset})
    made = tuple(Line(**{name: row[name] for name in Line.__slots__}) for row in found)
    return made, int(found[0]["n"]) if found else 0


def counts(scope: Scope, year: int) -> Counts:
    """How many numbers of a year stand where, and which lines there are."""
    where, facts = within(scope, agency="b.agency")
    (row,) = rows(_COUNTS.format(where=where), {**facts, "year": year})
    return Counts(row["n"], row["waiting"], row["issued"], row["void"], tuple(row["symbols"]))


def line(scope: Scope, stream: int, paper: str) -> Line | None:
    """One number of the register; None where it is not in scope."""
    where, facts = within(scope, agency="b.agency")
    found = rows(_ONE.format(where=where), {**facts, "stream": stream, "paper": paper})
    return Line(**found[0]) if found else None


def stands_on(agency: int, symbol: str, year: int, number: int) -> str:
    """What a number stands on or is held for; "" for none."""
    facts = {"agency": agency, "symbol": symbol, "year": year, "number": number}
    found = rows(_ON, facts)
    return str(found[0]["subject"]) if found else ""
