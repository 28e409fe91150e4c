"""Which dossiers of an agency are open: those that a changed calendar may move."""

from __future__ import annotations

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.deadlines.queries.asking import rows

_OPEN = "SELECT d.stream FROM reading_dossier d WHERE d.status = 'open' AND d.system = '' AND d.agency = %(agency)s ORDER BY d.stream"


def open_streams(scope: Scope, agency: int) -> tuple[int, ...]:
    """The open dossiers of one agency, oldest first; one statement."""
    if not scope.everywhere and agency not in scope.agencies:
        return ()
    return tuple(row["stream"] for row in rows(_OPEN, {"agency": agency}))
