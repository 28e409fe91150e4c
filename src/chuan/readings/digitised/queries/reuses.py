"""Papers of a dossier answered by what the office held.

Tables read by this room: reading_reuse, reading_dossier, reading_scan, organisation_official.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

_OF = """
SELECT r.stream, r.paper, r.kind, r.of, r.sha256, r.consent, r.live, r.at, coalesce(o.name, '') AS official,
       d.code, d.title AS name
FROM reading_reuse r
LEFT JOIN organisation_official o ON o.id = r.official
LEFT JOIN reading_scan c ON c.stream = r.of AND r.kind = 'scan'
LEFT JOIN reading_dossier d ON d.stream = coalesce(c.dossier, r.of)
WHERE r.dossier = %(dossier)s AND {where} ORDER BY r.at, r.stream
"""


@dataclass(frozen=True, slots=True)
class ReusedPaper:
    """One paper and what answers it: a result or scan of the dossier ``code``; ``live`` until it is withdrawn."""

    stream: int
    paper: str
    kind: str
    of: int
    sha256: str
    consent: str
    live: bool
    at: datetime
    official: str
    code: str | None
    name: str | None


def of_dossier(scope: Scope, dossier: int) -> tuple[ReusedPaper, ...]:
    """What was reused for a dossier."""
    where, facts = within(scope, agency="r.agency")
    return tuple(ReusedPaper(**row) for row in rows(_OF.format(where=where), {**facts, "dossier": dossier}))
