"""Files and loans as lists, reports and detectors read them: scope first, one statement each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from chuan.base.kernel.text import fold
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within


@dataclass(frozen=True, slots=True)
class Listed:
    """One file of a list; ``holder`` is the borrower's name where it is out."""

    stream: int
    code: str
    title: str
    kind: str
    kept_until: date | None
    place: str
    status: str
    damaged: bool
    outdated: bool
    until: date | None
    holder: str


@dataclass(frozen=True, slots=True)
class Lent:
    """One loan of a list."""

    stream: int
    file: int
    code: str
    title: str
    borrower: str
    unit: int
    status: str
    asked: datetime
    lent: date | None
    until: date | None
    renewed: int
    returned: date | None
    condition: str


_STATES = {
    "": "f.status <> 'disposed'",
    "out": "f.status = 'out'",
    "late": "f.status = 'out' AND f.until < %(today)s",
    "harmed": "(f.status = 'lost' OR f.damaged)",
    "ripe": "f.status = 'kept' AND f.kept_until < %(today)s",
    "disposed": "f.status = 'disposed'",
}
STATES = tuple(_STATES)
_FILES = """
SELECT count(*) OVER () AS n, f.stream, f.code, f.title, f.kind, f.kept_until, f.place, f.status, f.damaged, f.outdated,
       f.until, coalesce(o.name, '') AS holder
FROM loans_file f LEFT JOIN organisation_official o ON o.id = f.borrower
WHERE {where} AND {state} AND (%(words)s = '{{}}' OR f.folded LIKE ALL (%(words)s))
ORDER BY f.until NULLS LAST, f.code DESC LIMIT %(limit)s OFFSET %(offset)s
"""
_COUNTS = "SELECT {counts} FROM loans_file f WHERE {where}"
_LOANS = """
SELECT l.stream, l.file, f.code, f.title, coalesce(o.name, '') AS borrower, l.unit, l.status, l.asked, l.lent, l.until,
       l.renewed, l.returned, l.condition
FROM loans_loan l JOIN loans_file f ON f.stream = l.file LEFT JOIN organisation_official o ON o.id = l.borrower
WHERE {where} AND {which} ORDER BY (l.status = 'open') DESC, l.until NULLS LAST, l.asked DESC LIMIT %(limit)s
"""


def files(
    scope: Scope, text: str, state: str, today: date, limit: int = 50, offset: int = 0
) -> tuple[tuple[Listed, ...], int]:
    """One page of the files in scope, those that are out first, and how many there are."""
    where, facts = within(scope, agency="f.agency")
    words = [f"%{word}%" for word in fold(text).split()]
    asked = {**facts, "words": words, "today": today, "limit": limit, "offset": offset}
    found = rows(_FILES.format(where=where, state=_STATES.get(state, _STATES[""])), asked)
    total = int(found[0]["n"]) if found else 0
    return tuple(Listed(**{key: row[key] for key in Listed.__slots__}) for row in found), total


def counts(scope: Scope, today: date) -> dict[str, int]:
    """How many files in scope stand in each state."""
    where, facts = within(scope, agency="f.agency")
    each = ", ".join(f'count(*) FILTER (WHERE {sql}) AS "{key or "all"}"' for key, sql in _STATES.items())
    (row,) = rows(_COUNTS.format(counts=each, where=where), {**facts, "today": today})
    return {key: int(value) for key, value in row.items()}


def of_borrower(scope: Scope, official: int) -> tuple[Lent, ...]:
    """The loans of one person."""
    return _loans(scope, "l.borrower = %(official)s", {"official": official})


def of_file(scope: Scope, file: int) -> tuple[Lent, ...]:
    """Everybody who borrowed a file."""
    return _loans(scope, "l.file = %(file)s", {"file": file})


def lent_in(scope: Scope, since: date, until: date) -> tuple[Lent, ...]:
    """The loans handed out or due back in the half-open days, and all that were still out before them."""
    days = {"since": since, "until": until}
    which = "l.lent IS NOT NULL AND l.lent < %(until)s AND (l.returned IS NULL OR l.returned >= %(since)s OR l.until >= %(since)s)"
    return _loans(scope, which, days, None)


def _loans(scope: Scope, which: str, more: dict[str, Any], most: int | None = 200) -> tuple[Lent, ...]:
    """``most`` None: all of them, for figures."""
    where, facts = within(scope, agency="l.agency")
    asked = {**facts, **more, "limit": most}
    return tuple(Lent(**row) for row in rows(_LOANS.format(where=where, which=which), asked))


def year_days(year: int) -> tuple[date, date]:
    """A year as half-open days."""
    return date(year, 1, 1), date(year + 1, 1, 1)
