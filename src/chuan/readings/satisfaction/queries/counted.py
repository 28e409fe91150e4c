"""Votes that count, by the official who served: for scores and for the page of officials; one statement each.

Tables read by this room: those of ``cases``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from chuan.base.kernel.period import Period
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.readings.satisfaction.queries.cases import Within, seen

_VOTES = """
SELECT v.official, v.ballot, v.dossier, v.code, v.at, v.total, v.answered, v.lowest, v.duty FROM (
    SELECT b.counter AS official, 'counter' AS duty, b.stream AS ballot, b.dossier, d.code, b.at, b.total, b.answered, b.lowest
    FROM feedback_ballot b JOIN reading_dossier d ON d.stream = b.dossier WHERE {where} AND {mine}
    UNION ALL
    SELECT b.handler, 'work', b.stream, b.dossier, d.code, b.at, b.total, b.answered, b.lowest
    FROM feedback_ballot b JOIN reading_dossier d ON d.stream = b.dossier
    WHERE {where} AND {mine} AND b.handler NOT IN (0, b.counter)
) v WHERE v.official <> 0 ORDER BY v.official, v.at, v.ballot
"""
_MINE = (
    "(%(agency)s = 0 OR b.agency = %(agency)s) AND b.at >= %(since)s AND b.at < %(until)s AND b.excluded = ''"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """One counted vote on one official. Its mean is ``total / answered``, one to five; ``duty``: counter or work."""

    official: int
    ballot: int
    dossier: int
    code: str
    at: datetime
    total: int
    answered: int
    lowest: int
    duty: str


def counted(scope: Scope, agency: int, start: date, end: date) -> tuple[Counted, ...]:
    """Every vote of the days ``[start, end)`` that nobody left out, on the counter and on who worked; by official."""
    where, facts = seen(scope)
    sql = _VOTES.format(where=where, mine=_MINE)
    found = rows(sql, {**facts, **Within(agency, Period(start, end)).facts()})
    return tuple(Counted(**row) for row in found)
