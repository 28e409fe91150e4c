"""Which dossiers a period asks: those answered or stopped in it, and those rated in it while still open.

Tables read by this room: reading_dossier, feedback_ballot, store_event, store_stream, dossiers_person,
organisation_official, organisation_unit.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.period import Period
from chuan.definitions.organisation.rules.authority import Scope

MOMENT = "coalesce(d.ready, CASE WHEN d.status = 'stopped' THEN d.closed END, b.at)"
"""When a dossier was answered or stopped; of one still open when it was rated."""
CASES = f"""
reading_dossier d LEFT JOIN feedback_ballot b ON b.dossier = d.stream
WHERE {{where}} AND (%(agency)s = 0 OR d.agency = %(agency)s) AND d.system = '' AND d.parent IS NULL AND d.status <> 'annulled'
  AND {MOMENT} >= %(since)s AND {MOMENT} < %(until)s
"""


@dataclass(frozen=True, slots=True)
class Within:
    """Whose votes, and of when: an agency (0 all in scope) in half-open days."""

    agency: int
    period: Period

    def facts(self) -> dict[str, Any]:
        until = self.period.until
        return {
            "agency": self.agency,
            "since": datetime.combine(self.period.since, time(), VIETNAM),
            "until": datetime.combine(until, time(), VIETNAM)
            if until
            else datetime.max.replace(tzinfo=VIETNAM),
        }


def seen(scope: Scope) -> tuple[str, dict[str, Any]]:
    """The condition that a dossier ``d`` with its vote ``b`` is in scope: received, worked or rated there."""
    if scope.everywhere:
        return "TRUE", {}
    parts = ["d.agency = ANY(%(s_agencies)s)"] if scope.agencies else []
    if scope.units:
        held = "SELECT 1 FROM store_event h WHERE h.stream = d.stream AND h.seq <= 2"
        parts += [
            "d.received_unit = ANY(%(s_units)s)",
            "b.handler_unit = ANY(%(s_units)s)",
            f"EXISTS ({held} AND h.body -> 'holds' @> ANY(%(s_holds)s::jsonb[]))",
        ]
    if scope.officials:
        parts += ["b.counter = ANY(%(s_officials)s)", "b.handler = ANY(%(s_officials)s)"]
    return f"({' OR '.join(parts) or 'FALSE'})", _facts(scope)


def _facts(scope: Scope) -> dict[str, Any]:
    holds = [json.dumps([{"unit": str(unit)}]) for unit in sorted(scope.units)]
    return {
        "s_agencies": sorted(scope.agencies), "s_units": sorted(scope.units),
        "s_officials": sorted(scope.officials), "s_holds": holds,
    }  # fmt: skip
