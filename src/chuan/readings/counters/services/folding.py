"""Deltas into the folded tables; killed at any moment it has folded nothing or all of one statement."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import connection, transaction

from chuan.readings.counters.queries.expressions import ADDED, COUNTED
from chuan.readings.counters.queries.shapes import AMONG, INTO, LOADS, SPANS

_CHANGED = """
moved AS MATERIALIZED (
    SELECT agency, day, counter, due, (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS known, sum(delta) AS value FROM gone
    GROUP BY 1, 2, 3, 4, 5
)
"""
_INTO_DAYS = """
, days AS (
    INSERT INTO reading_counter_day (agency, day, counter, due, known, value) SELECT * FROM moved WHERE value <> 0
    ON CONFLICT (agency, day, counter, due, known) DO UPDATE SET value = reading_counter_day.value + excluded.value
)
"""
_EACH = ", ".join(f"coalesce(sum(value) FILTER (WHERE counter = '{one}'), 0)" for one in LOADS)
_MORE = ", ".join(f"{one} = l.{one} + excluded.{one}" for one in LOADS)
_SPREAD = f"""
, spans AS (
    INSERT INTO reading_counter_span (span, agency, counter, due, "then", value)
    SELECT s.span, agency, counter, due, k."then", sum(value) FROM moved {SPANS} WHERE {INTO}
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(value) <> 0
    ON CONFLICT (span, "then", agency, counter, due) DO UPDATE SET value = reading_counter_span.value + excluded.value
), loads AS (
    INSERT INTO reading_counter_load AS l (agency, day, due, {", ".join(LOADS)})
    SELECT agency, day, due, {_EACH}
    FROM moved WHERE counter IN ({AMONG}) GROUP BY 1, 2, 3
    ON CONFLICT (agency, day, due) DO UPDATE SET {_MORE}
)
"""  # noqa: S608 - our own names
_FOLD = f"""
WITH gone AS (DELETE FROM reading_counter_delta WHERE at < %s RETURNING *), {_CHANGED} {_INTO_DAYS} {_SPREAD} SELECT count(*) FROM gone
"""  # noqa: S608 - our own text
_ALL = f"""
WITH gone AS MATERIALIZED (
    SELECT f.agency, c.day, c.counter, c.due, t.at, t.delta FROM reading_case f {ADDED}
    CROSS JOIN LATERAL (VALUES (f.known_from, 1), (f.known_until, -1)) AS t(at, delta)
    WHERE {COUNTED} AND c.holds AND t.at IS NOT NULL
), {_CHANGED} {_INTO_DAYS} {_SPREAD} SELECT count(*) FROM gone
"""  # noqa: S608 - our own text
_TAKE = f"""
WITH line AS MATERIALIZED (SELECT string_to_array(one, E'\\t') AS part FROM string_to_table(%s, E'\\n') one), moved AS MATERIALIZED (
    SELECT part[1]::bigint AS agency, part[2]::date AS day, part[3] AS counter, part[4]::timestamptz AS due,
           part[5]::date AS known, sum(part[6]::bigint) AS value
    FROM line GROUP BY 1, 2, 3, 4, 5
) {_INTO_DAYS} {_SPREAD} SELECT count(*) FROM line
"""  # noqa: S608 - our own text
_NOTHING = (
    "DELETE FROM reading_counter_span WHERE value = 0",
    f"DELETE FROM reading_counter_load WHERE {' AND '.join(f'{one} = 0' for one in LOADS)}",  # noqa: S608 - our own names
)
_TABLES = ("reading_counter_delta", "reading_counter_day", "reading_counter_span", "reading_counter_load")


def fold(now: datetime) -> int:
    """What became known before ``now``, added to the folded tables; how many deltas went in."""
    return _folded(_FOLD, [now])


def refill() -> int:
    """Every counter from the facts, version by version: after bulk loading; how many changes were summed."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            for table in _TABLES:
                cursor.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
        return _folded(_ALL, [])


def take(lines: Sequence[str]) -> int:
    """Changes made in bulk, inside the caller's transaction; how many they were.

    Each line: agency, day, counter, due, known and value, with tabs between.
    """
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, ["\n".join(lines)])
        found = cursor.fetchone()
    return int(found[0]) if found else 0


def _folded(sql: str, facts: list[datetime]) -> int:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, facts)
        found = cursor.fetchone()
        for nothing in _NOTHING:
            cursor.execute(nothing)
    return int(found[0]) if found else 0
