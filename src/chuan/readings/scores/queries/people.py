"""Who held a post of an agency in a stretch of days, and when they were away; two statements.

Tables read: organisation_holding, organisation_post, organisation_unit, organisation_official, organisation_absence.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, time

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.period import Period
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.roles import LEADER
from chuan.definitions.organisation.services import rows, within
from chuan.readings.scores.rules.presence import Post

_POSTS = """
SELECT o.id AS official, o.name, o.agency_id AS home, u.id AS unit, u.name AS unit_name, h.since, h.until,
       (%(leader)s = ANY(p.roles) OR coalesce(u.head_id = p.id, FALSE)) AS manager
FROM organisation_holding h
JOIN organisation_post p ON p.id = h.post_id JOIN organisation_unit u ON u.id = p.unit_id
JOIN organisation_official o ON o.id = h.official_id
WHERE {where} AND u.agency_id = %(agency)s AND h.since < %(until)s AND (h.until IS NULL OR h.until > %(since)s)
ORDER BY u.rank, u.id, p.rank, o.sort_key, o.id
"""
_AWAY = """
SELECT a.official_id AS official, a.since, a.until FROM organisation_absence a
JOIN organisation_official o ON o.id = a.official_id
WHERE {where} AND a.withdrawn_at IS NULL AND a.official_id = ANY(%(officials)s) AND a.since < %(until)s AND a.until > %(since)s
"""


def posts(scope: Scope, agency: int, period: Period) -> tuple[Post, ...]:
    """Posts held in the period, in the order of the agency's units."""
    where, facts = within(scope, agency="u.agency_id", unit="u.id", official="o.id")
    asked = {**facts, "agency": agency, "since": period.since, "until": period.until, "leader": LEADER}
    return tuple(
        Post(
            row["official"], row["name"], row["home"], row["unit"], row["unit_name"], row["manager"],
            Period(row["since"], row["until"]),
        )
        for row in rows(_POSTS.format(where=where), asked)
    )  # fmt: skip


def absences(
    scope: Scope, officials: Collection[int], period: Period
) -> tuple[tuple[int, datetime, datetime], ...]:
    """(official, since, until) of those that were not withdrawn."""
    assert period.until is not None
    where, facts = within(scope, agency="o.agency_id", official="o.id")
    begin, end = (datetime.combine(day, time(), VIETNAM) for day in (period.since, period.until))
    asked = {"officials": sorted(officials), "since": begin, "until": end}
    return tuple(
        (row["official"], row["since"], row["until"])
        for row in rows(_AWAY.format(where=where), {**facts, **asked})
    )
