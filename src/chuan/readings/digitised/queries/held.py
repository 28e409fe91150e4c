"""What an agency holds of one person: results it issued, and papers it scanned for earlier dossiers. One statement.

Tables read by this room: reading_dossier, dossiers_person, store_stream, reading_scan, reading_standing, reading_reuse.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

_HELD = """
SELECT 'result' AS kind, d.stream AS of, d.stream AS dossier, d.code, d.title AS name, '' AS paper, s.terms ->> 'edition' AS edition,
       coalesce((s.state -> 'document' ->> 'number')::int, 0) AS number,
       coalesce(s.state -> 'document' ->> 'symbol', '') AS symbol, (s.state -> 'document' ->> 'day')::date AS day,
       s.state -> 'document' ->> 'issued' AS sha256, coalesce(t.status, 'valid') AS standing, 0 AS pages
FROM dossiers_person p JOIN reading_dossier d ON d.owner = p.id JOIN store_stream s ON s.id = d.stream
LEFT JOIN reading_standing t ON t.dossier = d.stream
WHERE p.identity = %(identity)s AND p.agency = %(agency)s AND d.agency = %(agency)s AND {where} AND d.stream <> %(besides)s
  AND d.status IN ('ready', 'closed') AND NOT d.refused AND coalesce(s.state -> 'document' ->> 'issued', '') <> ''
UNION ALL
SELECT 'scan', c.stream, d.stream, d.code, d.title, c.paper, s.terms ->> 'edition', 0, '',
       (c.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, c.sha256, 'valid', c.pages
FROM dossiers_person p JOIN reading_dossier d ON d.owner = p.id JOIN store_stream s ON s.id = d.stream
JOIN reading_scan c ON c.dossier = d.stream AND c.status = 'tied' AND c.paper NOT LIKE ':%%'
WHERE p.identity = %(identity)s AND p.agency = %(agency)s AND d.agency = %(agency)s AND {where} AND d.stream <> %(besides)s
ORDER BY kind, day DESC NULLS LAST LIMIT 30
"""


@dataclass(frozen=True, slots=True)
class Held:
    """One thing held: a result (``number``, ``symbol``, ``day``) or the scan of a ``paper``; of which dossier."""

    kind: str
    of: int
    dossier: int
    code: str
    name: str
    paper: str
    edition: str
    number: int
    symbol: str
    day: date | None
    sha256: str
    standing: str
    pages: int


def held_of(scope: Scope, agency: int, identity: str, besides: int = 0) -> tuple[Held, ...]:
    """What the agency holds of who has this number, but for what stands in the dossier ``besides``; newest first."""
    if not identity:
        return ()
    where, facts = within(scope, agency="d.agency")
    values = {**facts, "identity": identity, "agency": agency, "besides": besides}
    found = rows(_HELD.format(where=where), values)
    return tuple(Held(**row) for row in found)
