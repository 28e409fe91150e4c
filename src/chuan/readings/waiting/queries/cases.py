"""The numbers behind a figure, the longest wait first, with the first dossier each led to; one statement.

Tables read by this room: those of ``within``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.readings.waiting.queries.within import IN_PERIOD, KEYS, PARTS, Within, seen

_CASES = """
SELECT count(*) OVER () AS n, t.letter || lpad(t.number::text, 3, '0') AS label, t.field, t.first, t.due IS NOT NULL AS booked,
       t.status, t.taken, t.called, t.desk, t.waited, t.served, t.calls, t.moves, t.chosen,
       coalesce(f.stream, 0) AS dossier, coalesce(f.code, '') AS code
FROM queue_ticket t CROSS JOIN LATERAL {keys} LEFT JOIN reading_dossier f ON f.stream = (t.dossiers ->> 0)::bigint
WHERE {where} AND d.by = %(by)s AND d.key = %(key)s AND {part}
ORDER BY t.waited DESC, t.taken DESC, t.stream LIMIT %(limit)s OFFSET %(offset)s
"""


@dataclass(frozen=True, slots=True)
class Case:
    """One number; ``booked``: it came with an appointment."""

    label: str
    field: str
    first: str
    booked: bool
    status: str
    taken: datetime
    called: datetime | None
    desk: int
    waited: int
    served: int
    calls: int
    moves: int
    chosen: bool
    dossier: int
    code: str


def cases(
    scope: Scope, of: Within, which: tuple[str, str, str], limit: int = 50, offset: int = 0
) -> tuple[tuple[Case, ...], int]:
    """One page and how many there are; ``which``: dimension, key and part (``figures.WHICH``)."""
    where, facts = seen(scope)
    by, key, part = which
    sql = _CASES.format(keys=KEYS, where=IN_PERIOD.format(seen=where), part=PARTS[part])
    told = {**facts, **of.facts(), "by": by, "key": key, "limit": limit, "offset": offset}
    found = rows(sql, told)
    read = tuple(Case(**{name: row[name] for name in Case.__slots__}) for row in found)
    return read, int(found[0]["n"]) if found else 0
