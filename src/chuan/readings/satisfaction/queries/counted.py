"""Votes that count, by the official who served: for scores and for the page of officials; one statement each.

Tables read by this room: those of ``cases``, reading_matter.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from chuan.base.kernel.period import Period
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.readings.satisfaction.queries.cases import Within, seen

_VOTES = """
SELECT v.official, v.unit, v.ballot, v.dossier, v.code, v.at, v.total, v.answered, v.lowest, v.duty, v.signed,
       coalesce(m.status = 'done', FALSE) AS looked_into FROM (
    SELECT b.counter AS official, b.counter_unit AS unit, 'counter' AS duty, b.stream AS ballot, b.dossier, d.code, b.at,
           b.total, b.answered, b.lowest, b.signed IS NOT NULL AS signed, b.explanation
    FROM feedback_ballot b JOIN reading_dossier d ON d.stream = b.dossier WHERE {where} AND {mine}
    UNION ALL
    SELECT b.handler, b.handler_unit, 'work', b.stream, b.dossier, d.code, b.at, b.total, b.answered, b.lowest,
           b.signed IS NOT NULL, b.explanation
    FROM feedback_ballot b JOIN reading_dossier d ON d.stream = b.dossier
    WHERE {where} AND {mine} AND b.handler NOT IN (0, b.counter)
) v LEFT JOIN reading_matter m ON m.stream = v.explanation
WHERE v.official <> 0 AND (%(everybody)s OR v.official = ANY(%(officials)s)) ORDER BY v.official, v.at, v.ballot
"""
_MINE = (
    "(%(agency)s = 0 OR b.agency = %(agency)s) AND b.at >= %(since)s AND b.at < %(until)s AND b.excluded = ''"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """One counted vote on one official. Its mean is ``total / answered``, one to five; ``duty``: counter or work.

    ``signed``: cast while an official was signed in; ``looked_into``: a low one whose explanation was decided.
    """

    official: int
    unit: int
    ballot: int
    dossier: int
    code: str
    at: datetime
    total: int
    answered: int
    lowest: int
    duty: str
    signed: bool
    looked_into: bool


def counted(
    scope: Scope, agency: int, start: date, end: date, officials: Collection[int] | None = None
) -> tuple[Counted, ...]:
    """Every vote of the days ``[start, end)`` that nobody left out, on the counter and on who worked; by official."""
    where, facts = seen(scope)
    sql = _VOTES.format(where=where, mine=_MINE)
    whose = {"everybody": officials is None, "officials": sorted(officials or ())}
    found = rows(sql, {**facts, **whose, **Within(agency, Period(start, end)).facts()})
    return tuple(Counted(**row) for row in found)
