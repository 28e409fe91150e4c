"""When the paper of what was received for an agency elsewhere was first sent there, and by when it should have been.

Tables read by this room: reading_dossier, reading_handover_line, organisation_unit, organisation_agency.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.services import rows

_SENT = """
SELECT d.stream, coalesce(a.short_name, '') AS counter, first.listed, coalesce(first.due, d.hand_by) AS due
FROM reading_dossier d
LEFT JOIN organisation_unit u ON u.id = d.received_unit
LEFT JOIN organisation_agency a ON a.id = u.agency_id
LEFT JOIN LATERAL (
    SELECT l.listed, l.due FROM reading_handover_line l
    WHERE l.dossier = d.stream AND l.content = '' ORDER BY l.listed, l.stream LIMIT 1) first ON TRUE
WHERE d.stream = ANY(%(streams)s) AND d.outside AND d.channel <> 'online'
"""


@dataclass(frozen=True, slots=True)
class Sending:
    """``counter``: the agency whose counter received it; ``listed`` None: not sent yet."""

    stream: int
    counter: str
    listed: datetime | None
    due: datetime | None

    def late(self, at: datetime) -> bool:
        """Sent after its hour, or not sent though the hour is over."""
        return self.due is not None and (self.listed or at) > self.due


def sendings(streams: Collection[int]) -> dict[int, Sending]:
    """Of dossiers the caller may see, those received for an agency elsewhere; one statement."""
    found = rows(_SENT, {"streams": list(streams)}) if streams else ()
    return {int(row["stream"]): Sending(**row) for row in found}
