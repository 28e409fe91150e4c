"""Who stood below an agency on a day, counted by kind and level; who stood in no tree."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from chuan.definitions.organisation.rules.rolling import Member, Passing, RollUp, rolled
from chuan.definitions.organisation.services.asking import rows

_MEMBERS = """
SELECT agency.id, agency.code, agency.name, agency.short_name,
       coalesce(kind.code, '') AS kind, coalesce(kind.name, '') AS kind_name,
       coalesce(kind.rank, 999) AS kind_rank, level.code AS level, level.name AS level_name,
       level.rank AS level_rank, coalesce(up.parent_id, 0) AS parent, {depth} AS depth, agency.in_system,
       agency.name_verified, agency.since, agency.until, coalesce(place.code, '') AS place
FROM organisation_agency agency
{joined}
JOIN organisation_agency_level level ON level.code = agency.level_id
LEFT JOIN organisation_agency_parent up ON up.agency_id = agency.id
     AND up.since <= {stood} AND (up.until IS NULL OR up.until > {stood})
LEFT JOIN organisation_agency_kind kind ON kind.code = coalesce(agency.kind_id,
     (SELECT k.code FROM organisation_agency_kind k WHERE agency.level_id = ANY(k.levels) LIMIT 1))
LEFT JOIN organisation_place place ON place.id = agency.place_id
WHERE {exists} AND {where}
ORDER BY coalesce(kind.rank, 999), agency.sort_key, agency.id
"""

_EXISTS = "agency.since <= %(day)s AND (agency.until IS NULL OR agency.until > %(day)s)"
_DAY = "%(day)s"

_UNDER = """JOIN organisation_agency_closure under ON under.descendant_id = agency.id
     AND under.ancestor_id = %(ancestor)s AND under.depth >= %(least)s
     AND under.since <= %(day)s AND (under.until IS NULL OR under.until > %(day)s)"""

_HOMELESS = """up.id IS NULL
    AND EXISTS(SELECT 1 FROM organisation_agency_parent once WHERE once.agency_id = agency.id)"""


_ENDED = """
JOIN organisation_agency_closure under ON under.descendant_id = agency.id AND under.ancestor_id = %(ancestor)s
     AND under.depth > 0 AND under.since <= agency.until - 1
     AND (under.until IS NULL OR under.until >= agency.until)"""


def ended(ancestor: int, first: date, last: date) -> tuple[Member, ...]:
    """Those below ``ancestor`` that ended within ``[first, last]``, as they stood on their last day."""
    where = "agency.until > %(first)s AND agency.until <= %(last)s"
    sql = _MEMBERS.format(
        depth="under.depth", joined=_ENDED, where=where, exists="TRUE", stood="agency.until - 1"
    )
    return tuple(Member(**row) for row in rows(sql, {"ancestor": ancestor, "first": first, "last": last}))


def members(ancestor: int, day: date, *, own: bool = False) -> tuple[Member, ...]:
    """Every agency that existed below ``ancestor`` on the day; itself only with ``own``; one statement."""
    sql = _MEMBERS.format(depth="under.depth", joined=_UNDER, where="TRUE", exists=_EXISTS, stood=_DAY)
    return tuple(
        Member(**row) for row in rows(sql, {"ancestor": ancestor, "day": day, "least": 0 if own else 1})
    )


def roll_up(ancestor: int, day: date) -> RollUp:
    """The members of the day counted by kind and by level."""
    return rolled(day, members(ancestor, day))


def homeless(day: date) -> tuple[Member, ...]:
    """Agencies that exist on the day and stand in no tree, though they did on another day."""
    sql = _MEMBERS.format(depth="0", joined="", where=_HOMELESS, exists=_EXISTS, stood=_DAY)
    return tuple(Member(**row) for row in rows(sql, {"day": day}))


_PASSED = """
SELECT p.old_id AS old, o.short_name AS old_name, coalesce(k.name, '') AS old_kind, p.new_id AS new,
       n.short_name AS new_name, p.day, p.whole, p.basis, p.verified,
       coalesce(o.successor_id = p.new_id, FALSE) AS heir
FROM organisation_agency_passing p JOIN organisation_agency o ON o.id = p.old_id
JOIN organisation_agency n ON n.id = p.new_id
LEFT JOIN organisation_agency_kind k ON k.code = o.kind_id
WHERE p.day > %(since)s AND p.day <= %(until)s AND (p.old_id = ANY(%(of)s) OR p.new_id = ANY(%(of)s))
ORDER BY p.day DESC, k.rank, o.sort_key, p.whole DESC, n.sort_key
"""


def passings(of: Collection[int], since: date, until: date) -> tuple[Passing, ...]:
    """Who of these agencies was passed on, or took over, after ``since`` and up to ``until``."""
    return tuple(Passing(**row) for row in rows(_PASSED, {"of": sorted(of), "since": since, "until": until}))
