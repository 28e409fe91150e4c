"""Every version of every procedure as it was worked, one row each: where to look closer.

Tables read: reading_conformance, reading_conformance_pass, reading_conformance_deviation, procedures_adoption,
organisation_agency.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within


@dataclass(frozen=True, slots=True)
class Worked:
    """``astray``: dossiers that left the order or the roles; ``late``: those with a step beyond its own time only."""

    adoption: int
    code: str
    name: str
    version: int
    agency: str
    dossiers: int
    as_declared: int
    astray: int

    @property
    def late(self) -> int:
        return self.dossiers - self.as_declared - self.astray


_VERSIONS = """
SELECT a.id AS adoption, a.code, a.short_name AS name, a.version, g.short_name AS agency, count(c.stream) AS dossiers,
       count(c.stream) FILTER (WHERE c.deviations = 0) AS as_declared, count(x.stream) AS astray
FROM procedures_adoption a
JOIN organisation_agency g ON g.id = a.agency_id
LEFT JOIN reading_conformance c ON c.adoption = a.id AND c.ended >= %(since)s AND c.ended < %(until)s
LEFT JOIN LATERAL (SELECT d.stream FROM reading_conformance_deviation d
                   WHERE d.stream = c.stream AND d.kind <> 'late' LIMIT 1) x ON TRUE
WHERE {where} AND (%(adoption)s = 0 OR a.id = %(adoption)s)
GROUP BY a.id, a.code, a.short_name, a.version, g.id, g.short_name, g.sort_key
ORDER BY count(x.stream) DESC, count(c.stream) DESC, g.sort_key, a.short_name, a.version DESC
"""


def versions(scope: Scope, since: date, until: date, adoption: int = 0) -> tuple[Worked, ...]:
    """The versions in scope, those that were left oftenest first; one of them where ``adoption`` is given."""
    where, facts = within(scope, agency="a.agency_id")
    begin, end = (datetime.combine(day, time(), VIETNAM) for day in (since, until))
    found = rows(_VERSIONS.format(where=where), {**facts, "since": begin, "until": end, "adoption": adoption})
    return tuple(Worked(**row) for row in found)
