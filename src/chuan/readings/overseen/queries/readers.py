"""Who read dossiers: of the agencies in scope, or by one person.

Tables read by this room: reading_read, reading_purpose, reading_dossier, organisation_official, organisation_agency.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

_READS = """
SELECT count(*) OVER () AS total, r.stream AS purpose, r.seq, r.agency, place.short_name AS agency_name, r.dossier,
       coalesce(d.code, '') AS code, r.at, r.what, r.outside, r.barred, r.words, p.kind, p.words AS purpose_words,
       p.mandate, who.name AS who, home.short_name AS home
FROM reading_read r
JOIN reading_purpose p ON p.stream = r.stream
JOIN organisation_official who ON who.id = r.official
JOIN organisation_agency home ON home.id = who.agency_id
JOIN organisation_agency place ON place.id = r.agency
LEFT JOIN reading_dossier d ON d.stream = r.dossier
WHERE {where} ORDER BY r.at DESC, r.stream DESC, r.seq DESC LIMIT %(limit)s OFFSET %(offset)s
"""


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One reading: who, of which agency, when, what, and why by its purpose."""

    purpose: int
    seq: int
    agency: int
    agency_name: str
    dossier: int
    code: str
    at: datetime
    what: str
    outside: bool
    barred: bool
    words: int | None
    kind: str
    purpose_words: int | None
    mandate: int
    who: str
    home: str


def readers(scope: Scope, limit: int, offset: int = 0) -> tuple[tuple[ReadLine, ...], int]:
    """One page of the readings of dossiers of agencies in scope, the latest first, and how many there are."""
    where, facts = within(scope, agency="r.agency")
    return _page(where, {**facts, "limit": limit, "offset": offset})


def read_by(scope: Scope, limit: int, offset: int = 0) -> tuple[tuple[ReadLine, ...], int]:
    """The same of what the people in scope read themselves."""
    where, facts = within(scope, official="r.official")
    return _page(where, {**facts, "limit": limit, "offset": offset})


def _page(where: str, facts: dict[str, Any]) -> tuple[tuple[ReadLine, ...], int]:
    found = rows(_READS.format(where=where), facts)
    lines = tuple(ReadLine(**{name: row[name] for name in ReadLine.__slots__}) for row in found)
    return lines, int(found[0]["total"]) if found else 0
