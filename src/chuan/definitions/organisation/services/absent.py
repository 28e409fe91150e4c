"""Who is away, and what their absence touches."""

from __future__ import annotations

from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.definitions.organisation.rules.absence import Away
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services.asking import rows, within

_ABSENT = """
SELECT absence.id, official.id AS official, official.name, official.agency_id AS agency,
       coalesce(string_agg(DISTINCT unit.name, ', '), '') AS unit_name,
       absence.since, absence.until, absence.reason,
       coalesce(recorder.name, '') AS recorded_by, absence.recorded_at,
       absence.withdrawn_at, absence.withdrawn_reason
FROM organisation_absence absence
JOIN organisation_official official ON official.id = absence.official_id
JOIN organisation_account account ON account.id = absence.recorded_by_id
LEFT JOIN organisation_official recorder ON recorder.id = account.official_id
LEFT JOIN organisation_holding holding ON holding.official_id = official.id
     AND holding.since <= %(day)s AND (holding.until IS NULL OR holding.until > %(day)s)
LEFT JOIN organisation_post post ON post.id = holding.post_id
LEFT JOIN organisation_unit unit ON unit.id = post.unit_id
WHERE {where} AND {when}
GROUP BY absence.id, official.id, recorder.name
ORDER BY absence.since DESC, official.sort_key, absence.id
"""


_WHEN = {
    True: "absence.until > %(at)s",
    False: "absence.since <= %(at)s AND absence.until > %(at)s AND absence.withdrawn_at IS NULL",
}


def absent(scope: Scope, at: datetime, *, coming: bool = False) -> tuple[Away, ...]:
    """Who in scope is away at ``at``; with ``coming`` all that has not ended, withdrawn ones included."""
    where, facts = within(scope, agency="unit.agency_id", unit="unit.id", official="official.id")
    sql = _ABSENT.format(where=where, when=_WHEN[coming])
    found = rows(sql, {**facts, "at": local(at), "day": local(at).date()})
    return tuple(Away(**row) for row in found)
