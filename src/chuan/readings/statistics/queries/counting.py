"""The figures of a report's rows, as known at a moment: one statement a source.

Tables read by this room: those of ``conditions``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from chuan.definitions.organisation.services import rows
from chuan.readings.cases.queries.voices import COUNTED as VOICE_COUNTED
from chuan.readings.cases.queries.voices import KNOWN as VOICE_KNOWN
from chuan.readings.counters.queries.expressions import COUNTED, KNOWN
from chuan.readings.indices.queries.counting import Of
from chuan.readings.statistics.queries.conditions import ADDS, HOLD
from chuan.readings.statistics.rules.figures import CASES, MONEY, PETITIONS
from chuan.readings.statistics.rules.form import AGENCY, FIELD, PROCEDURE

MINE = f"""f.agency = ANY(%(agencies)s) AND f.received < %(cut)s AND (f.ended IS NULL OR f.ended >= %(start)s)
  AND {KNOWN}"""
_FROM = MappingProxyType(
    {
        CASES: f"FROM reading_case f JOIN reading_dossier d ON d.stream = f.stream WHERE {MINE} AND {COUNTED}",
        PETITIONS: f"""FROM reading_voice q WHERE q.agency = ANY(%(agencies)s) AND q.sent < %(cut)s
  AND {VOICE_KNOWN} AND {VOICE_COUNTED} AND q.kind IN ('', 'own')
  AND (q.answered IS NULL OR q.answered >= %(start)s)""",
        MONEY: """FROM reading_move m JOIN reading_dossier d ON d.stream = m.dossier
WHERE m.agency = ANY(%(agencies)s) AND m.at >= %(start)s AND m.at < %(cut)s AND NOT m.void""",
    }
)
_GROUPS = MappingProxyType(
    {
        (CASES, FIELD): ("d.field", "d.field"),
        (MONEY, FIELD): ("d.field", "d.field"),
        (CASES, AGENCY): ("f.agency::text", "''"),
        (MONEY, AGENCY): ("m.agency::text", "''"),
        (PETITIONS, AGENCY): ("q.agency::text", "''"),
        (CASES, PROCEDURE): ("f.procedure", "max(d.title)"),
        (MONEY, PROCEDURE): ("d.procedure", "max(d.title)"),
    }
)
"""What makes a row of a source: its key, and its name where the source knows it."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The figures of one row by one source."""

    key: str
    name: str
    figures: Mapping[str, int]


def counted(
    source: str, of: Of, by: str, figures: Collection[str], silent: Collection[date]
) -> dict[str, Counted]:
    """Key of a row -> its figures; one statement; no row for what nothing falls into. ``silent``: Mondays of weeks nothing was synchronised in."""
    key, name = _GROUPS[(source, by)]
    each = ", ".join(f"{_made(source, one)} AS {one}" for one in figures)
    sql = f"SELECT {key} AS key, {name} AS name, {each} {_FROM[source]} GROUP BY {key} ORDER BY {key}"
    found = rows(sql, {**of.facts(), "silent": list(silent)})
    return {one.key: one for one in map(_counted, found)}


def begun(of: Of) -> dict[int, date]:
    """Agency -> the day of its first dossier here; an agency without any by the end of the period is absent."""
    sql = """SELECT f.agency, min(f.received) AS first FROM reading_case f
WHERE f.agency = ANY(%(agencies)s) AND f.received < %(cut)s GROUP BY f.agency"""
    return {int(row["agency"]): row["first"].date() for row in rows(sql, of.facts())}


def _made(source: str, figure: str) -> str:
    holds = HOLD[source][figure]
    if figure in ADDS:
        return f"coalesce(sum({ADDS[figure]}) FILTER (WHERE {holds}), 0)::bigint"
    return f"count(*) FILTER (WHERE {holds})"


def _counted(row: Mapping[str, Any]) -> Counted:
    figures = {name: int(value) for name, value in row.items() if name not in {"key", "name"}}
    return Counted(row["key"] or "", row["name"] or "", figures)
