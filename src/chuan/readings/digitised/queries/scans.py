"""Scans: of one dossier, waiting for a paper, and files known by their hash. One statement each.

Tables read by this room: reading_scan, store_storedfile, organisation_official.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

_COLUMNS = """s.stream, s.agency, coalesce(s.dossier, 0) AS dossier, s.paper, s.status, s.how, s.pages, s.blank,
       s.versions, s.form, s.source, s.sha256, s.strip, s.at, coalesce(o.name, '') AS official, coalesce(f.name, '') AS name"""
_JOINS = """FROM reading_scan s LEFT JOIN organisation_official o ON o.id = s.official
LEFT JOIN LATERAL (SELECT name FROM store_storedfile f WHERE f.stream = s.stream AND f.sha256 = s.sha256
                   ORDER BY f.id LIMIT 1) f ON TRUE"""
_OF_DOSSIER = (
    f"SELECT {_COLUMNS} {_JOINS} WHERE s.dossier = %(dossier)s AND {{where}} ORDER BY s.at, s.stream"
)
_WAITING = f"""
SELECT count(*) OVER () AS n, {_COLUMNS} {_JOINS} WHERE s.status = 'waiting' AND {{where}}
ORDER BY s.at DESC, s.stream DESC LIMIT %(limit)s
"""
_KNOWN = """
SELECT s.source FROM reading_scan s
WHERE s.agency = %(agency)s AND s.source = ANY(%(sources)s) AND s.status <> 'dropped'
"""


@dataclass(frozen=True, slots=True)
class Scanned:
    """One scan as lists show it; ``dossier`` 0 while it waits, ``blank`` how many of its pages have no writing."""

    stream: int
    agency: int
    dossier: int
    paper: str
    status: str
    how: str
    pages: int
    blank: int
    versions: int
    form: str
    source: str
    sha256: str
    strip: str
    at: datetime
    official: str
    name: str


def of_dossier(scope: Scope, dossier: int) -> tuple[Scanned, ...]:
    """Every scan of a dossier, dropped ones too; in the order they came."""
    where, facts = within(scope, agency="s.agency")
    sql = _OF_DOSSIER.format(where=where)
    return tuple(Scanned(**row) for row in rows(sql, {**facts, "dossier": dossier}))


def waiting(scope: Scope, limit: int = 50) -> tuple[tuple[Scanned, ...], int]:
    """Scans that wait for a paper, newest first, and how many there are."""
    where, facts = within(scope, agency="s.agency")
    found = rows(_WAITING.format(where=where), {**facts, "limit": limit})
    made = tuple(Scanned(**{name: row[name] for name in Scanned.__slots__}) for row in found)
    return made, int(found[0]["n"]) if found else 0


def known(agency: int, sources: Collection[str]) -> frozenset[str]:
    """Which of these files, by hash, the agency has already."""
    found = rows(_KNOWN, {"agency": agency, "sources": list(sources)}) if sources else ()
    return frozenset(row["source"] for row in found)
