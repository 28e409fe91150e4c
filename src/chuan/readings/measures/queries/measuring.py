"""Figures of an agency over one or several periods, as many measures as asked, in one statement.

Tables read by this room: those of ``sources``.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.period import Period
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation.services import rows
from chuan.readings.measures.queries.sources import MINE, SOURCES, SPANS, Source, Span
from chuan.readings.measures.rules.measured import Measured, counted, spread

PERIODS = """
WITH p AS (
    SELECT since, until, nth FROM unnest(%(since)s::timestamptz[], %(until)s::timestamptz[]) WITH ORDINALITY
        AS given(since, until, nth)
)
"""
_COUNTED = """
SELECT '{key}' AS key, p.nth, coalesce(sum({part}), 0)::bigint AS part, coalesce(sum({whole}), 0)::bigint AS whole,
       NULL::jsonb AS spans
FROM p CROSS JOIN reading_dossier d {joined} WHERE {mine} AND {when} GROUP BY p.nth
"""
_SPANS = """
SELECT '{key}' AS key, p.nth, 0::bigint AS part, 0::bigint AS whole,
       jsonb_agg(jsonb_build_array({since}, {until}, s.state -> 'stops')) AS spans
FROM p CROSS JOIN reading_dossier d JOIN store_stream s ON s.id = d.stream
WHERE {mine} AND {when} GROUP BY p.nth
"""


@dataclass(frozen=True, slots=True)
class Of:
    """Whose figures: an agency, in it one procedure and one unit where they are named; ``at`` is now."""

    agency: int
    at: datetime
    procedure: str = ""
    unit: int = 0

    def facts(self, periods: Sequence[Period]) -> dict[str, Any]:
        """What the fragments of ``sources`` need."""
        ends = [(_opens(period.since), _opens(period.until)) for period in periods]
        return {
            "agency": self.agency, "at": self.at, "procedure": self.procedure, "unit": self.unit,
            "since": [since for since, _ in ends], "until": [until for _, until in ends],
        }  # fmt: skip


def measure(of: Of, key: str, period: Period) -> Measured:
    """One figure; one statement, and a second short one where working hours are counted."""
    return measures(of, (key,), (period,))[key][0]


def measures(of: Of, keys: Collection[str], periods: Sequence[Period]) -> Mapping[str, tuple[Measured, ...]]:
    """Each measure over each period, in the order of the periods; one statement. An open period runs to now."""
    if not keys or not periods:
        return dict.fromkeys(keys, ())
    sql = PERIODS + " UNION ALL ".join(_select(key) for key in dict.fromkeys(keys))
    found = {(row["key"], row["nth"]): row for row in rows(sql, of.facts(periods))}
    working = any(key in SPANS and SPANS[key].working for key in keys)
    calendar = worktime_for(of.agency) if working else None
    return {
        key: tuple(
            _measured(key, period, found.get((key, nth)), calendar) for nth, period in enumerate(periods, 1)
        )
        for key in keys
    }


def minutes_of(span: Span, spent: Sequence[Any], calendar: WorkTime | None) -> int:
    """Minutes of one dossier: by the clock, or working ones without those in which its own clock stood."""
    since, until = (datetime.fromisoformat(str(one)).astimezone(VIETNAM) for one in spent[:2])
    if not span.working or calendar is None:
        return int((until - since).total_seconds() // 60)
    stood = sum(
        _overlap(calendar, stop, since, until) for stop in spent[2] or () if stop["rule"] != "recalled"
    )
    return max(0, calendar.elapsed(since, until) - stood)


def _overlap(calendar: WorkTime, stop: Mapping[str, Any], since: datetime, until: datetime) -> int:
    began = max(since, datetime.fromisoformat(stop["since"]))
    ended = min(until, datetime.fromisoformat(stop["until"])) if stop.get("until") else until
    return calendar.elapsed(began, ended) if began < ended else 0


def _select(key: str) -> str:
    source: Source | None = SOURCES.get(key)
    if source is not None:
        return _COUNTED.format(
            key=key, part=source.part, whole=source.whole, joined=source.joined, mine=MINE, when=source.when
        )
    span = SPANS[key]
    return _SPANS.format(key=key, since=span.since, until=span.until, mine=MINE, when=span.when)


def _measured(key: str, period: Period, row: Mapping[str, Any] | None, calendar: WorkTime | None) -> Measured:
    if key in SOURCES:
        return counted(key, period, int(row["part"]) if row else 0, int(row["whole"]) if row else 0)
    spent = json.loads(row["spans"]) if row else ()
    return spread(key, period, [minutes_of(SPANS[key], one, calendar) for one in spent])


def _opens(day: date | None) -> datetime:
    """The first moment of a day; of an open end, the last there is."""
    return datetime.max.replace(tzinfo=VIETNAM) if day is None else datetime.combine(day, time(), VIETNAM)
