"""What the National Portal shows beside our facts: never sent, finished there later or not at all, late on both sides.

Tables read by this room: those of ``counting``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.readings.counters.queries.expressions import HOLDS
from chuan.readings.deadlines.queries.asking import facts_of, in_scope
from chuan.readings.indices.queries.counting import MINE, Of

UNSENT, MISSING, OPEN, LATER, REAL = "unsent", "missing", "open", "later", "real"
_KNOWS = "t.stream IS NOT NULL AND NOT t.missing"
_THEIRS = f"{_KNOWS} AND t.promised + interval '1 minute' < coalesce(t.finished, t.asked)"
_OURS = f"(({HOLDS['late']}) OR ({HOLDS['overdue']}))"
_LOST = f"{_THEIRS} AND NOT {_OURS}"
KINDS = MappingProxyType(
    {
        UNSENT: "f.synced IS NULL AND t.stream IS NULL",
        MISSING: "coalesce(t.missing, FALSE)",
        OPEN: f"{_LOST} AND t.finished IS NULL",
        LATER: f"{_LOST} AND t.finished IS NOT NULL",
        REAL: f"{_THEIRS} AND {_OURS}",
    }
)
"""Kind of difference -> when a dossier is one; the first four are losses of synchronisation, no dossier is two of them."""

_JOINED = f"FROM reading_case f LEFT JOIN outbox_theirs t ON t.stream = f.stream AND t.partner = 'portal' WHERE {MINE}"
_EACH = ", ".join(f"count(*) FILTER (WHERE {when}) AS {name}" for name, when in KINDS.items())
_SIDES = f"SELECT count(*) AS received, count(t.stream) AS asked, {_EACH} {_JOINED}"
_CASES = """
SELECT count(*) OVER () AS n, f.stream, d.code, d.title, f.received, f.promised, f.ended, t.promised AS their_promise,
       t.finished AS their_end, t.asked
FROM reading_case f JOIN reading_dossier d ON d.stream = f.stream
LEFT JOIN outbox_theirs t ON t.stream = f.stream AND t.partner = 'portal'
WHERE {mine} AND ({kind}) AND {scope} ORDER BY f.received, f.stream LIMIT %(limit)s OFFSET %(offset)s
"""


@dataclass(frozen=True, slots=True)
class Sides:
    """Of the dossiers ``received``, how many the Portal was ``asked`` about, and of each kind of difference."""

    received: int
    asked: int
    unsent: int
    missing: int
    open: int
    later: int
    real: int

    @property
    def lost(self) -> int:
        """Late there and in time by our own facts: late only because a message did not arrive, or arrived late."""
        return self.open + self.later

    @property
    def late(self) -> int:
        return self.lost + self.real


@dataclass(frozen=True, slots=True)
class Different:
    """One dossier on both sides; what the Portal has is None where it has nothing."""

    stream: int
    code: str
    title: str
    received: datetime
    promised: datetime | None
    ended: datetime | None
    their_promise: datetime | None
    their_end: datetime | None
    asked: datetime | None


def sides(of: Of) -> Sides:
    """Both sides of the dossiers of the period; one statement."""
    return Sides(**rows(_SIDES, of.facts())[0])


def differing(
    scope: Scope, of: Of, kind: str, limit: int = 50, offset: int = 0
) -> tuple[tuple[Different, ...], int]:
    """One page of the dossiers in scope of one kind of difference, and how many there are; one statement."""
    where, _ = in_scope(scope)
    sql = _CASES.format(mine=MINE, kind=KINDS[kind], scope=where)
    found = rows(sql, facts_of(scope, {**of.facts(), "limit": limit, "offset": offset}))
    cases = tuple(Different(**{name: row[name] for name in Different.__slots__}) for row in found)
    return cases, int(found[0]["n"]) if found else 0
