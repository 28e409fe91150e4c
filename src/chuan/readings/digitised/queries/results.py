"""The store of results: every answer an agency issued, and whether it still holds. One statement a page.

Tables read by this room: reading_dossier, dossiers_person, store_stream, reading_standing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from chuan.base.kernel.text import fold
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

_COLUMNS = """d.stream, d.agency, d.code, d.title AS name, p.name AS owner, p.identity,
       coalesce((s.state -> 'document' ->> 'number')::int, 0) AS number,
       coalesce(s.state -> 'document' ->> 'symbol', '') AS symbol, (s.state -> 'document' ->> 'day')::date AS day,
       s.state -> 'document' ->> 'issued' AS sha256, coalesce(t.status, 'valid') AS status,
       coalesce(t.decision, '') AS decision, t.day AS decided, coalesce(t.by, 0) AS by, coalesce(t.stream, 0) AS standing"""
_FROM = """FROM reading_dossier d JOIN store_stream s ON s.id = d.stream JOIN dossiers_person p ON p.id = d.owner
LEFT JOIN reading_standing t ON t.dossier = d.stream
WHERE d.status IN ('ready', 'closed') AND NOT d.refused AND coalesce(s.state -> 'document' ->> 'issued', '') <> ''"""
_PAGE = f"""
SELECT count(*) OVER () AS n, {_COLUMNS} {_FROM} AND {{where}}
  AND (%(status)s = '' OR coalesce(t.status, 'valid') = %(status)s)
  AND (%(exact)s = '' OR p.identity = %(exact)s OR d.code = %(exact)s OR %(words)s <> '{{{{}}}}' AND p.folded LIKE ALL (%(words)s))
ORDER BY day DESC NULLS LAST, d.stream DESC LIMIT %(limit)s OFFSET %(offset)s
"""
_ONE = f"SELECT {_COLUMNS} {_FROM} AND d.stream = %(dossier)s"
_BY_CODE = f"SELECT {_COLUMNS} {_FROM} AND d.agency = %(agency)s AND d.code = %(code)s"
_OF_PERSON = f"""
SELECT {_COLUMNS} {_FROM} AND d.agency = %(agency)s AND p.agency = %(agency)s AND p.identity = %(identity)s AND {{where}}
ORDER BY day DESC NULLS LAST LIMIT 50
"""


@dataclass(frozen=True, slots=True)
class Result:
    """One issued answer; ``decision``, ``decided`` and ``by`` are of what ended it, ``standing`` that stream."""

    stream: int
    agency: int
    code: str
    name: str
    owner: str
    identity: str
    number: int
    symbol: str
    day: date | None
    sha256: str
    status: str
    decision: str
    decided: date | None
    by: int
    standing: int


def listed(
    scope: Scope, asked: str = "", status: str = "", limit: int = 50, offset: int = 0
) -> tuple[tuple[Result, ...], int]:
    """One page, newest first, and how many there are; ``asked``: a name, a number of a person or a dossier's code."""
    where, facts = within(scope, agency="d.agency")
    values = {"status": status, "exact": "".join(asked.split()).upper(), "words": [f"%{word}%" for word in fold(asked).split()],
              "limit": limit, "offset": offset}  # fmt: skip
    found = rows(_PAGE.format(where=where), {**facts, **values})
    return tuple(_result(row) for row in found), int(found[0]["n"]) if found else 0


def result(dossier: int) -> Result | None:
    """The issued answer of a dossier that the caller may see."""
    return next((_result(row) for row in rows(_ONE, {"dossier": dossier})), None)


def by_code(agency: int, code: str) -> Result | None:
    """The same, by the dossier's code."""
    return next((_result(row) for row in rows(_BY_CODE, {"agency": agency, "code": code})), None)


def of_person(scope: Scope, agency: int, identity: str) -> tuple[Result, ...]:
    """All an agency issued to who has this number."""
    where, facts = within(scope, agency="d.agency")
    values = {**facts, "agency": agency, "identity": identity}
    return tuple(_result(row) for row in rows(_OF_PERSON.format(where=where), values)) if identity else ()


def _result(row: dict[str, Any]) -> Result:
    return Result(**{name: row[name] for name in Result.__slots__})
