"""What the one-stop must still tell citizens: a new date, what to bring, that a dossier was stopped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.deadlines.queries.asking import clear_of, facts_of, in_scope, rows

_LIST = """
SELECT count(*) OVER () AS n, d.stream, d.code, d.title, d.untold, d.promised, d.answer_by,
       CASE WHEN {clear} THEN coalesce(p.name, '') ELSE '' END AS owner,
       CASE WHEN {clear} THEN coalesce(p.phone, '') ELSE '' END AS phone,
       CASE WHEN {clear} THEN coalesce(p.email, '') ELSE '' END AS email
FROM reading_dossier d LEFT JOIN dossiers_person p ON p.id = d.submitter
WHERE {where} AND d.untold <> '' AND d.system = ''
ORDER BY coalesce(d.answer_by, d.promised) NULLS LAST, d.code LIMIT %(limit)s OFFSET %(offset)s
"""


@dataclass(frozen=True, slots=True)
class Untold:
    """One dossier and what its citizen does not know yet; names and numbers are "" where covered."""

    stream: int
    code: str
    title: str
    untold: str
    promised: datetime | None
    answer_by: datetime | None
    owner: str
    phone: str
    email: str


def untold(scope: Scope, limit: int = 50, offset: int = 0) -> tuple[tuple[Untold, ...], int]:
    """Dossiers in scope whose citizen is to be told something, nearest date first, and the number of all."""
    where, _ = in_scope(scope)
    sql = _LIST.format(where=where, clear=clear_of(scope))
    found = rows(sql, facts_of(scope, {"limit": limit, "offset": offset}))
    shown = tuple(Untold(**{name: row[name] for name in Untold.__slots__}) for row in found)
    return shown, int(found[0]["n"]) if found else 0
