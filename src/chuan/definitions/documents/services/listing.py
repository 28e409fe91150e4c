"""Documents as lists, searches, counts and exports show them: one condition of access for all of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from chuan.base.kernel.text import fold
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows


@dataclass(frozen=True, slots=True)
class Sight:
    """Who looks: the agencies whose documents he may see, those whose restricted ones too, and himself."""

    scope: Scope
    whole: Scope
    official: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is narrowed to: words (accents forgiven), a category, a state (making, unread, obsolete)."""

    text: str = ""
    category: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """One document of a list; ``mine``: this person has not said yet that he read it; ``out``: copies to recall."""

    stream: int
    code: str
    title: str
    category: str
    access: str
    revision: int
    since: date | None
    making: bool
    obsolete: datetime | None
    mine: bool
    unread: int
    out: int


SEEN = """
(%(everywhere)s OR d.agency = ANY(%(agencies)s))
AND (d.access <> 'restricted' OR %(all)s OR d.agency = ANY(%(whole)s) OR %(official)s = ANY(d.readers))
"""
_STATES = {
    "": "d.obsolete IS NULL",
    "making": "d.making",
    "unread": "%(official)s = ANY(d.unread)",
    "obsolete": "d.obsolete IS NOT NULL",
}
_LIST = """
SELECT count(*) OVER () AS n, d.stream, d.code, d.title, d.category, d.access, d.revision, d.since, d.making, d.obsolete,
       %(official)s = ANY(d.unread) AS mine, cardinality(d.unread) AS unread, d.out
FROM documents_document d
WHERE {seen} AND {state} AND (%(category)s = '' OR d.category = %(category)s)
  AND (%(words)s = '{{}}' OR d.folded LIKE ALL (%(words)s))
ORDER BY d.category, d.code LIMIT %(limit)s OFFSET %(offset)s
"""
_COUNTS = """
SELECT count(*) FILTER (WHERE d.obsolete IS NULL) AS live, count(*) FILTER (WHERE d.making) AS making,
       count(*) FILTER (WHERE %(official)s = ANY(d.unread)) AS unread,
       count(*) FILTER (WHERE d.obsolete IS NOT NULL) AS obsolete
FROM documents_document d WHERE {seen}
"""
_ONE = "SELECT 1 AS yes FROM documents_document d WHERE d.stream = %(stream)s AND {seen}"


def listed(sight: Sight, wanted: Wanted, limit: int = 50, offset: int = 0) -> tuple[tuple[Listed, ...], int]:
    """One page of the documents this person may see, by category and code, and how many there are."""
    words = [f"%{word}%" for word in fold(wanted.text).split()]
    facts = {**facts_of(sight), "words": words, "category": wanted.category, "limit": limit, "offset": offset}
    found = rows(_LIST.format(seen=SEEN, state=_STATES.get(wanted.state, _STATES[""])), facts)
    total = int(found[0]["n"]) if found else 0
    return tuple(Listed(**{key: row[key] for key in Listed.__slots__}) for row in found), total


def counts(sight: Sight) -> dict[str, int]:
    """How many of the documents this person may see are in each state."""
    (row,) = rows(_COUNTS.format(seen=SEEN), facts_of(sight))
    return {key: int(value) for key, value in row.items()}


def sees(sight: Sight, stream: int) -> bool:
    """Whether this person may open a document."""
    return bool(rows(_ONE.format(seen=SEEN), {**facts_of(sight), "stream": stream}))


def facts_of(sight: Sight) -> dict[str, Any]:
    """What ``SEEN`` is filled with."""
    return {
        "everywhere": sight.scope.everywhere,
        "agencies": sorted(sight.scope.agencies),
        "all": sight.whole.everywhere,
        "whole": sorted(sight.whole.agencies),
        "official": sight.official,
    }
