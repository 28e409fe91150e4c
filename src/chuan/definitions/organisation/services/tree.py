"""The dated tree of agencies and its closure."""

from __future__ import annotations

from datetime import date

from django.db import connection, transaction

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation.models import AgencyClosure
from chuan.definitions.organisation.services.asking import rows

_DEEPEST = 20

_REBUILD = """
WITH RECURSIVE edge(agency_id, parent_id, since, until) AS (
    SELECT agency_id, parent_id, since, until FROM organisation_agency_parent
    UNION ALL
    SELECT id, successor_id, until, NULL FROM organisation_agency
    WHERE successor_id IS NOT NULL AND until IS NOT NULL
), up(descendant, ancestor, depth, since, until) AS (
    SELECT id, id, 0, since, CASE WHEN successor_id IS NULL THEN until END FROM organisation_agency
    UNION ALL
    SELECT up.descendant, parent.parent_id, up.depth + 1,
           greatest(up.since, parent.since), least(up.until, parent.until)
    FROM up JOIN edge parent ON parent.agency_id = up.ancestor
         AND daterange(parent.since, parent.until) && daterange(up.since, up.until)
    WHERE up.depth < %(deepest)s
)
INSERT INTO organisation_agency_closure (descendant_id, ancestor_id, depth, since, until)
SELECT descendant, ancestor, depth, since, until FROM up
"""

_RELATED = """
SELECT {want}_id AS id FROM organisation_agency_closure
WHERE {have}_id = %(agency)s AND since <= %(day)s AND (until IS NULL OR until > %(day)s)
ORDER BY depth, {want}_id
"""


@transaction.atomic
def rebuild_closure() -> int:
    """Compute the closure anew from the dated tree; its rows. Refused where an agency is its own ancestor.

    An agency that was merged stands under its successor from that day on.
    """
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE organisation_agency_closure IN SHARE ROW EXCLUSIVE MODE")
        cursor.execute("DELETE FROM organisation_agency_closure")
        cursor.execute(_REBUILD, {"deepest": _DEEPEST})
        made: int = cursor.rowcount
    if AgencyClosure.objects.filter(depth=_DEEPEST).exists():
        raise Refused(refuse("invalid", "organisation.circle"))
    return made


def below(agency: int, day: date) -> tuple[int, ...]:
    """The agency itself and all under it on that day, nearest first."""
    return _related("descendant", "ancestor", agency, day)


def above(agency: int, day: date) -> tuple[int, ...]:
    """The agency itself and all above it on that day, nearest first."""
    return _related("ancestor", "descendant", agency, day)


def _related(want: str, have: str, agency: int, day: date) -> tuple[int, ...]:
    sql = _RELATED.format(want=want, have=have)
    return tuple(row["id"] for row in rows(sql, {"agency": agency, "day": day}))
