"""The sums of an agency from the facts themselves, as known at any moment: exact, and independent of the counters.

Tables read by this room: reading_case, reading_dossier, reading_counter_day, reading_counter_delta, petitions_petition,
outbox_theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from chuan.definitions.organisation.services import rows
from chuan.readings.counters.queries.expressions import COUNTED, DAY, HOLDS, KNOWN, OF_PROCEDURE
from chuan.readings.indices.rules.gaps import Week

_EACH = ", ".join(f"count(*) FILTER (WHERE {holds}) AS {name}" for name, holds in HOLDS.items())
_NAMED = ", ".join(
    f"count(DISTINCT f.procedure) FILTER (WHERE {holds}) AS {name}" for name, holds in OF_PROCEDURE.items()
)
MINE = f"""f.agency = ANY(%(agencies)s) AND f.received >= %(start)s AND f.received < %(end)s
  AND {DAY} >= %(since)s AND {DAY} < %(until)s AND {KNOWN} AND {COUNTED}"""
_SUMS = f"SELECT {_EACH}, {_NAMED} FROM reading_case f WHERE {MINE}"  # noqa: S608 - our own text
_WEEKS = f"""
SELECT date_trunc('week', {DAY})::date AS monday, count(*) AS received, count(f.synced) AS synced
FROM reading_case f WHERE {MINE} GROUP BY 1 ORDER BY 1
"""  # noqa: S608 - our own text


@dataclass(frozen=True, slots=True)
class Of:
    """Whose dossiers: agencies, days ``[since, until)`` of reception with their first moments, the end of the period
    ``cut`` for open ones, and since when all this was known at the latest.
    """

    agencies: Sequence[int]
    since: date
    until: date
    start: datetime
    end: datetime
    cut: datetime
    as_of: datetime

    def facts(self) -> dict[str, Any]:
        return {**{name: getattr(self, name) for name in self.__slots__}, "agencies": list(self.agencies)}


def counted(of: Of) -> dict[str, int]:
    """Every counter of these dossiers; one statement."""
    return {name: int(value) for name, value in rows(_SUMS, of.facts())[0].items()}


def weeks(of: Of) -> dict[date, Week]:
    """Monday -> what was received in its week and what of it the Portal has; one statement."""
    return {row["monday"]: Week(**row) for row in rows(_WEEKS, of.facts())}
