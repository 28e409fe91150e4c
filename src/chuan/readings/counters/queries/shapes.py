"""The two shapes in which counters of days are folded: by span of reception, and five of them beside each other."""

from __future__ import annotations

LOADS = ("received", "late", "in_time", "open", "synced")
"""The counters that ``reading_counter_load`` has as columns."""
AMONG = ", ".join(f"'{one}'" for one in LOADS)

SPANS = """CROSS JOIN LATERAL (VALUES (CASE WHEN counter LIKE 'ended%%' THEN 'E' ELSE '' END)) AS e(mark)
CROSS JOIN LATERAL (VALUES
    (mark || to_char(day, 'YYYY-MM'), (date_trunc('month', day::timestamp) + interval '1 month')::date),
    (mark || to_char(day, 'YYYY-"Q"Q'), (date_trunc('quarter', day::timestamp) + interval '3 months')::date),
    (mark || to_char(day, 'YYYY'), (date_trunc('year', day::timestamp) + interval '1 year')::date),
    (to_char(day, 'IYYY-"W"IW'), (date_trunc('week', day::timestamp) + interval '7 days')::date)
) AS s(span, ends) CROSS JOIN (VALUES (FALSE), (TRUE)) AS k("then")"""
"""The spans of a ``day``, each now and then: its code as ``kernel.spans`` writes it, and the first day after it.

What is counted on the day of its end stands under "E2026-11": boards, which ask by reception, never pass over it.
"""
INTO = (
    """(NOT k."then" OR known < s.ends) AND (counter IN ('received', 'synced') OR s.span NOT LIKE '%%W%%')"""
)
"""What goes into a span: for then only what was known before it was over; into weeks what the Portal has and should have."""

_NAMED = [f"('{one}', {one})" for one in LOADS]
APART = f"CROSS JOIN LATERAL (VALUES {', '.join(_NAMED)}) AS c(counter, value)"
"""Loads as rows of counters again."""


def beside(table: str, value: str) -> str:
    """Rows of a table of counters in the shape of loads; ``value``: how its column is called."""
    each = ", ".join(f"CASE WHEN counter = '{one}' THEN {value} ELSE 0 END AS {one}" for one in LOADS)
    return f"SELECT agency, day, due, {each} FROM {table} WHERE counter IN ({AMONG})"  # noqa: S608 - our own names
