"""Petitions as 5.1 to 5.3 count them, as known at a moment; the conditions are those of ``cases.queries.voices``.

Tables read by this room: reading_voice.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from chuan.definitions.organisation.services import rows
from chuan.readings.cases.queries.voices import COUNTED, HOLDS, KNOWN

_EACH = ", ".join(f"count(*) FILTER (WHERE {holds}) AS {name}" for name, holds in HOLDS.items())
_SUMS = f"""
SELECT q.agency, {_EACH} FROM reading_voice q
WHERE q.agency = ANY(%(agencies)s) AND q.sent >= %(start)s AND q.sent < %(end)s AND {COUNTED} AND {KNOWN} GROUP BY q.agency
"""  # noqa: S608 - our own text

_MONTHS = f"""
SELECT to_char(q.sent AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM') AS month, count(*) FILTER (WHERE {HOLDS["petitions"]}) AS n
FROM reading_voice q
WHERE q.agency = %(agency)s AND q.sent >= %(start)s AND q.sent < %(end)s AND {COUNTED} AND {KNOWN} GROUP BY 1
"""  # noqa: S608 - our own text


def petitions_by_month(agency: int, start: datetime, end: datetime, as_of: datetime) -> dict[str, int]:
    """Code of a month -> petitions sent in it that 5.3 is counted of, as known then; one statement."""
    facts = {"agency": agency, "start": start, "end": end, "as_of": as_of}
    return {row["month"]: int(row["n"]) for row in rows(_MONTHS, facts)}


def petition_sums(
    agencies: Sequence[int], start: datetime, end: datetime, as_of: datetime
) -> dict[int, dict[str, int]]:
    """Agency -> counters of the petitions sent in the period, as known then; one statement."""
    facts = {"agencies": list(agencies), "start": start, "end": end, "as_of": as_of}
    return {
        int(row["agency"]): {name: int(value) for name, value in row.items() if name != "agency"}
        for row in rows(_SUMS, facts)
    }
