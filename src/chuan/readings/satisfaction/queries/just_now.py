"""Dossiers whose result a counter handed over minutes ago and nobody rated yet; codes only.

Tables read by this room: reading_dossier, feedback_ballot.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows

_JUST = """
SELECT d.stream, d.code FROM reading_dossier d
WHERE d.received_unit = ANY(%(units)s) AND d.received > %(since)s - interval '1 year' AND d.closed >= %(since)s AND d.closed <= %(at)s
  AND d.status = 'closed' AND d.system = '' AND d.parent IS NULL
  AND NOT EXISTS (SELECT 1 FROM feedback_ballot b WHERE b.dossier = d.stream)
ORDER BY d.closed DESC LIMIT 9
"""


def just_now(scope: Scope, at: datetime, minutes: int) -> tuple[tuple[int, str], ...]:
    """(dossier, code) of the counters in scope, the last first."""
    facts = {"units": sorted(scope.units), "at": at, "since": at - timedelta(minutes=minutes)}
    return tuple((int(row["stream"]), row["code"]) for row in rows(_JUST, facts))
