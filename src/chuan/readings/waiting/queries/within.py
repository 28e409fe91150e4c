"""Which numbers a period and a scope are about: those of halls in scope, and of halls that serve an agency in scope.

Tables read by this room: queue_ticket, organisation_serving, reading_dossier.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from chuan.base.kernel.period import Period
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import within
from chuan.readings.waiting.rules.figures import CHOSEN, LEFT, MISSED, PRIORITY, TAKEN, WAITED

IN_PERIOD = """{seen} AND (%(hall)s = 0 OR t.hall = %(hall)s) AND t.day >= %(since)s AND (%(until)s::date IS NULL OR t.day < %(until)s)"""
KEYS = """(VALUES ('whole', ''), ('hour', to_char(t.taken AT TIME ZONE 'Asia/Ho_Chi_Minh', 'HH24')),
      ('desk', t.desk::text), ('field', t.field),
      ('first', CASE WHEN t.first <> '' THEN t.first WHEN t.due IS NOT NULL THEN 'appointment' ELSE '' END)) AS d(by, key)"""
PARTS = {
    TAKEN: "TRUE",
    WAITED: "t.called IS NOT NULL",
    MISSED: "t.status = 'missed'",
    PRIORITY: "t.first <> ''",
    CHOSEN: "t.chosen",
    LEFT: "t.status = 'cancelled'",
}
_SERVING = """EXISTS (SELECT 1 FROM organisation_serving s WHERE s.unit_id = t.hall AND s.agency_id = ANY(%(served)s)
    AND s.since <= t.day AND (s.until IS NULL OR s.until > t.day))"""


@dataclass(frozen=True, slots=True)
class Within:
    """Half-open days, and one hall (0: all in scope)."""

    period: Period
    hall: int = 0

    def facts(self) -> dict[str, Any]:
        return {"hall": self.hall, "since": self.period.since, "until": self.period.until}


def seen(scope: Scope) -> tuple[str, dict[str, Any]]:
    """The condition that a number ``t`` was drawn at a hall in scope, or at one that serves an agency in scope."""
    where, facts = within(scope, agency="t.agency", unit="t.hall")
    if not scope.agencies or scope.everywhere:
        return where, facts
    return f"({where} OR {_SERVING})", {**facts, "served": sorted(scope.agencies)}
