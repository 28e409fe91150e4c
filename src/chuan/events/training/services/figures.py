"""Classes held, turns, hours: counted by quarter, by subject and by unit; one statement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within


@dataclass(frozen=True, slots=True)
class Figure:
    """``turns``: people who were there, outsiders too; ``hours``: hours of class times people."""

    by: str
    key: str
    classes: int
    turns: int
    hours: int


_KEYS = {
    "all": "''",
    "quarter": "extract(quarter FROM l.starts AT TIME ZONE 'Asia/Ho_Chi_Minh')::int::text",
    "subject": "l.subject",
}
_COUNTED = """
SELECT '{by}' AS by, {key} AS key, count(*) AS classes, coalesce(sum(n.here + l.outsiders), 0)::bigint AS turns,
       coalesce(sum((n.here + l.outsiders) * l.hours), 0)::bigint AS hours
FROM training_lesson l
CROSS JOIN LATERAL (SELECT count(*) AS here FROM training_turn t WHERE t.lesson = l.stream AND t.here) n
WHERE {where} AND l.status = 'closed' AND l.starts >= %(since)s AND l.starts < %(until)s GROUP BY 2
"""
_UNITS = """
SELECT 'unit' AS by, t.unit::text AS key, count(DISTINCT l.stream) AS classes, count(*) AS turns, sum(l.hours) AS hours
FROM training_lesson l JOIN training_turn t ON t.lesson = l.stream AND t.here
WHERE {where} AND l.status = 'closed' AND l.starts >= %(since)s AND l.starts < %(until)s GROUP BY 2
"""


def counted_by_agency(scope: Scope, since: datetime, until: datetime) -> dict[int, Figure]:
    """The same, one figure an agency that held any; one statement."""
    where, facts = within(scope, agency="l.agency")
    sql = _COUNTED.format(by="agency", key="l.agency::text", where=where)
    found = rows(sql, {**facts, "since": since, "until": until})
    return {int(row["key"]): Figure(**row) for row in found}


def counted(scope: Scope, since: datetime, until: datetime) -> tuple[Figure, ...]:
    """The classes that are over and began in ``[since, until)``."""
    where, facts = within(scope, agency="l.agency")
    parts = [_COUNTED.format(by=by, key=key, where=where) for by, key in _KEYS.items()]
    sql = " UNION ALL ".join([*parts, _UNITS.format(where=where)]) + " ORDER BY 1, 2"
    asked: dict[str, Any] = {**facts, "since": since, "until": until}
    return tuple(
        Figure(row["by"], row["key"], row["classes"], row["turns"], row["hours"]) for row in rows(sql, asked)
    )
