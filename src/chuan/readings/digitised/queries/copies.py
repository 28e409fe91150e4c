"""The register of certified electronic copies: answers of the procedure that certifies copies, issued as a file.

Tables read by this room: reading_outgoing, reading_dossier, dossiers_person, organisation_official, reading_standing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

_LINES = """
SELECT g.stream, g.number, g.symbol, g.day, d.code, p.name AS requester, coalesce(o.name, '') AS signer, d.copies, d.fee,
       g.sha256, coalesce(t.status, 'valid') AS status, coalesce(t.decision, '') AS decision
FROM reading_outgoing g JOIN reading_dossier d ON d.stream = g.stream JOIN dossiers_person p ON p.id = d.owner
LEFT JOIN organisation_official o ON o.id = g.signer LEFT JOIN reading_standing t ON t.dossier = g.stream
WHERE g.paper = 'answer' AND d.procedure = %(procedure)s AND NOT d.refused AND g.sha256 <> ''
  AND (g.channel = 'electronic' OR d.deliver = 'online') AND g.day >= %(since)s AND g.day < %(until)s AND {where}
ORDER BY g.symbol, g.year, g.number
"""


@dataclass(frozen=True, slots=True)
class ElectronicCopy:
    """One line: its number and day, for whom, who signed, how many copies of what dossier; ``sha256`` of the file."""

    stream: int
    number: int
    symbol: str
    day: date
    code: str
    requester: str
    signer: str
    copies: int
    fee: int
    sha256: str
    status: str
    decision: str


def copies(scope: Scope, procedure: str, since: date, until: date) -> tuple[ElectronicCopy, ...]:
    """The register of a period, half-open, in the order of its numbers; one statement."""
    where, facts = within(scope, agency="g.agency")
    values = {**facts, "procedure": procedure, "since": since, "until": until}
    return tuple(ElectronicCopy(**row) for row in rows(_LINES.format(where=where), values))
