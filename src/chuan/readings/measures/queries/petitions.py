"""Petitions measured: parts and wholes over periods in one statement, and the petitions behind each.

A petition belongs to the period it was sent in; what counts is written once, in ``readings/cases/queries/voices.py``.

Tables read by this room: reading_voice, petitions_petition.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from chuan.base.kernel.period import Period
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.events.petitions.services.listing import seen
from chuan.readings.cases.queries.voices import COUNTED, HOLDS, KNOWN
from chuan.readings.measures.queries.cases import WHOLE
from chuan.readings.measures.queries.measuring import PERIODS, Of
from chuan.readings.measures.rules.measured import Measured, counted
from chuan.readings.measures.rules.petitions import CLASSIFIED, LIKED, ON_TIME, PETITIONS

_SENT = f"q.agency = %(agency)s AND q.sent >= p.since AND q.sent < p.until AND {COUNTED} AND {KNOWN}"
_PARTS = MappingProxyType(
    {
        CLASSIFIED: (HOLDS["petitions_sorted"], HOLDS["petitions_classified"]),
        ON_TIME: (HOLDS["petitions"], HOLDS["petitions_in_time"]),
        LIKED: (HOLDS["petitions"], HOLDS["petitions_content"]),
    }
)
"""Key -> (what is counted, what of it is as it should be): the same conditions the national index counts by."""
_COUNTED = """
SELECT '{key}' AS key, p.nth, count(*) FILTER (WHERE {part}) AS part, count(*) AS whole
FROM p CROSS JOIN reading_voice q WHERE {sent} AND {whole} GROUP BY p.nth
"""
_CASES = """
SELECT count(*) OVER () AS n, c.stream, p.number, c.sent, c.kind, c.answered, p.finding, c.dossier, c.part
FROM (SELECT q.stream, q.sent, q.kind, q.answered, q.dossier, coalesce({part}, FALSE) AS part
      FROM p CROSS JOIN reading_voice q WHERE {sent} AND {whole}) c
JOIN petitions_petition p ON p.stream = c.stream
WHERE {where} AND (%(which)s = 'whole' OR c.part = (%(which)s = 'part'))
ORDER BY c.part, c.sent DESC, c.stream LIMIT %(limit)s OFFSET %(offset)s
"""


@dataclass(frozen=True, slots=True)
class PetitionCase:
    """One petition behind a figure; ``part``: it is as it should be."""

    stream: int
    number: str
    sent: datetime
    kind: str
    answered: datetime | None
    finding: str
    dossier: int | None
    part: bool


def petition_measures(of: Of, periods: Sequence[Period]) -> Mapping[str, tuple[Measured, ...]]:
    """Each figure of an agency over each period, in the order of the periods; one statement."""
    if not periods:
        return dict.fromkeys(PETITIONS, ())
    found = {
        (row["key"], row["nth"]): row
        for row in rows(PERIODS + " UNION ALL ".join(map(_select, PETITIONS)), _facts(of, periods))
    }
    return {
        key: tuple(_measured(key, one, found.get((key, nth))) for nth, one in enumerate(periods, 1))
        for key in PETITIONS
    }


def petition_cases(
    scope: Scope, of: Of, key: str, period: Period, which: str = WHOLE, limit: int = 50, offset: int = 0
) -> tuple[tuple[PetitionCase, ...], int]:
    """One page of the petitions in scope behind a figure, the wrong ones first, and how many there are."""
    where, more = seen(scope)
    whole, part = _PARTS[key]
    facts = {**more, **_facts(of, (period,)), "which": which, "limit": limit, "offset": offset}
    sql = PERIODS + _CASES.format(where=where, sent=_SENT, whole=whole, part=part)
    found = rows(sql, facts)
    return tuple(_case(row) for row in found), int(found[0]["n"]) if found else 0


def _facts(of: Of, periods: Sequence[Period]) -> dict[str, Any]:
    return {**of.facts(periods), "as_of": of.at}


def _select(key: str) -> str:
    whole, part = _PARTS[key]
    return _COUNTED.format(key=key, sent=_SENT, whole=whole, part=part)


def _measured(key: str, period: Period, row: Mapping[str, Any] | None) -> Measured:
    return counted(key, period, int(row["part"]) if row else 0, int(row["whole"]) if row else 0)


def _case(row: Mapping[str, Any]) -> PetitionCase:
    return PetitionCase(**{name: row[name] for name in PetitionCase.__slots__})
