"""The same matter already open elsewhere: asked before a reception, so that nobody receives it twice unawares.

Tables read: dossiers_person, reading_dossier, reading_submission, organisation_agency.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows

OWN, FOLLOWED, SUBMITTED = "own", "followed", "submitted"
"""Where it is open: a dossier of ours, one of a ministry's system, a submission nobody answered yet."""


@dataclass(frozen=True, slots=True)
class Same:
    """An open matter of the same person and procedure; nothing of the person is told, only where it lies."""

    kind: str
    stream: int
    code: str
    system: str
    agency_name: str
    since: datetime


_SAME = """
SELECT CASE WHEN d.system = '' THEN 'own' ELSE 'followed' END AS kind, d.stream, d.code, d.system,
       a.short_name AS agency_name, d.received AS since
FROM dossiers_person p JOIN reading_dossier d ON d.owner = p.id JOIN organisation_agency a ON a.id = d.agency
WHERE p.identity = %(identity)s AND p.agency = ANY(%(agencies)s) AND d.agency = ANY(%(agencies)s)
  AND d.procedure = %(procedure)s AND d.status = 'open'
UNION ALL
SELECT 'submitted', s.stream, s.code, '', a.short_name, s.submitted
FROM dossiers_person p JOIN reading_submission s ON s.owner = p.id JOIN organisation_agency a ON a.id = s.agency
WHERE p.identity = %(identity)s AND p.agency = ANY(%(agencies)s) AND s.agency = ANY(%(agencies)s)
  AND s.procedure = %(procedure)s AND s.status IN ('waiting', 'asked') AND s.stream <> %(but)s
ORDER BY since DESC LIMIT 5
"""


def same_matter(scope: Scope, identity: str, procedure: str, but: int = 0) -> tuple[Same, ...]:
    """Open matters of this identity number and procedure at the agencies in scope, newest first; ``but``: not this one."""
    if not identity:
        return ()
    agencies = sorted(scope.agencies)
    facts = {"identity": identity, "procedure": procedure, "agencies": agencies, "but": but}
    return tuple(Same(**row) for row in rows(_SAME, facts))
