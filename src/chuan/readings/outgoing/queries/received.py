"""The incoming register: one page and its counts, one statement each; scope first.

Tables read by this room: registers_incoming, organisation_official.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.text import fold
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within


@dataclass(frozen=True, slots=True)
class Came:
    """One document that came in."""

    stream: int
    year: int
    number: int
    arrived: date
    kind: str
    sender: str
    their_number: str
    their_day: date | None
    subject: str
    urgency: str
    means: str
    channel: str
    status: str
    holder: str
    passed: date | None
    due: date | None
    done: date | None
    reason: str
    own: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What of the register: "" leaves a part open; days half-open, ``today`` decides on late."""

    since: date
    until: date
    today: date
    status: str = ""
    kind: str = ""
    channel: str = ""
    text: str = ""


STATES = {
    "": "TRUE",
    "open": "i.status = 'open'",
    "late": "i.status = 'open' AND i.due < %(today)s",
    "done": "i.status = 'done'",
    "back": "i.status IN ('returned', 'annulled')",
}
_COLUMNS = ", ".join(f"i.{name}" for name in Came.__slots__ if name != "holder")
_WHERE = """{where} AND i.arrived >= %(since)s AND i.arrived < %(until)s AND (%(kind)s = '' OR i.kind = %(kind)s)
  AND (%(channel)s = '' OR i.channel = %(channel)s
       OR (%(channel)s = 'share' AND i.channel = 'electronic' AND i.status IN ('open', 'done'))
       OR (%(channel)s = 'rest' AND i.channel = 'paper' AND i.status IN ('open', 'done')))
  AND (%(words)s = '{{}}' OR i.folded LIKE ALL (%(words)s))"""
_PAGE = f"""
SELECT count(*) OVER () AS n, {_COLUMNS}, coalesce(f.name, '') AS holder
FROM registers_incoming i LEFT JOIN organisation_official f ON f.id = i.holder
WHERE {_WHERE} AND {{state}} ORDER BY i.year {{way}}, i.number {{way}} LIMIT %(limit)s OFFSET %(offset)s
"""  # noqa: S608 - our own names
_COUNTS = "SELECT {counts} FROM registers_incoming i WHERE {where} AND i.year = %(year)s"


def lines(
    scope: Scope, asked: Asked, limit: int = 50, offset: int = 0, *, by_number: bool = False
) -> tuple[tuple[Came, ...], int]:
    """One page of the register, newest first or in the order of the book, and how many there are."""
    where, facts = within(scope, agency="i.agency", official="i.holder")
    state = STATES.get(asked.status, STATES[""])
    facts |= {
        "since": asked.since, "until": asked.until, "today": asked.today, "kind": asked.kind,
        "channel": asked.channel, "words": [f"%{word}%" for word in fold(asked.text).split()],
        "limit": limit, "offset": offset,
    }  # fmt: skip
    found = rows(_PAGE.format(where=where, state=state, way="" if by_number else "DESC"), facts)
    made = tuple(Came(**{name: row[name] for name in Came.__slots__}) for row in found)
    return made, int(found[0]["n"]) if found else 0


def counts(scope: Scope, year: int, today: date) -> dict[str, int]:
    """How many of a year stand in each state."""
    where, facts = within(scope, agency="i.agency", official="i.holder")
    each = ", ".join(f'count(*) FILTER (WHERE {sql}) AS "{key or "all"}"' for key, sql in STATES.items())
    (row,) = rows(_COUNTS.format(counts=each, where=where), {**facts, "year": year, "today": today})
    return {key: int(value) for key, value in row.items()}
