"""What an agency has issued to one person: facts it need not ask a paper for.

Tables read by this room: reading_dossier, dossiers_person, store_stream, and those of ``asking``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.deadlines.queries.asking import clear_of, facts_of, in_scope, rows

_ISSUED = """
SELECT d.stream, d.code, d.title, coalesce((s.state -> 'document' ->> 'number')::int, 0) AS number,
       coalesce(s.state -> 'document' ->> 'symbol', '') AS symbol, (s.state -> 'document' ->> 'day')::date AS day
FROM dossiers_person p
JOIN reading_dossier d ON d.owner = p.id
JOIN store_stream s ON s.id = d.stream
WHERE p.identity = %(identity)s AND d.agency = p.agency AND d.status IN ('ready', 'closed') AND NOT d.refused
  AND {where} AND {clear}
ORDER BY d.ready DESC NULLS LAST LIMIT 5
"""


@dataclass(frozen=True, slots=True)
class IssuedResult:
    """One result issued to a person: of which dossier, its number, symbol and day."""

    stream: int
    code: str
    title: str
    number: int
    symbol: str
    day: date | None


def issued_to(scope: Scope, identity: str) -> tuple[IssuedResult, ...]:
    """The latest results issued to who has this identity number, where the scope shows names; one statement."""
    if not identity:
        return ()
    where, _ = in_scope(scope)
    found = rows(_ISSUED.format(where=where, clear=clear_of(scope)), facts_of(scope, {"identity": identity}))
    return tuple(IssuedResult(**row) for row in found)
