"""Lists of agencies, units, posts and people: one statement each, plain values, ``scope`` first."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from chuan.base.kernel.clock import local
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.people import Person
from chuan.definitions.organisation.rules.roles import COUNTER, LEADER
from chuan.definitions.organisation.rules.rows import AgencyRow, Seat, UnitRow
from chuan.definitions.organisation.services.asking import rows, within

_AGENCIES = """
SELECT agency.id, agency.code, agency.name, agency.short_name, level.name AS level, agency.level_id AS level_code,
       coalesce(parent.parent_id, 0) AS parent, agency.address, agency.phone, agency.opening_note,
       agency.simulated, agency.code_verified, coalesce(agency.successor_id, 0) AS successor, agency.until,
       agency.in_system
FROM organisation_agency agency
JOIN organisation_agency_level level ON level.code = agency.level_id
LEFT JOIN organisation_agency_parent parent ON parent.agency_id = agency.id
     AND parent.since <= %(day)s AND (parent.until IS NULL OR parent.until > %(day)s)
WHERE {where}
ORDER BY level.rank, agency.sort_key, agency.id
"""

_UNITS = """
SELECT unit.id, unit.agency_id AS agency, unit.code, unit.name, unit.kind,
       coalesce(unit.head_id, 0) AS head_post
FROM organisation_unit unit
WHERE {where} AND unit.since <= %(day)s AND (unit.until IS NULL OR unit.until > %(day)s)
ORDER BY unit.agency_id, unit.rank, unit.id
"""

_SEATS = """
SELECT agency.id AS agency, agency.short_name AS agency_name, unit.id AS unit, unit.name AS unit_name,
       unit.kind AS unit_kind, post.id AS post, post.name AS post_name, post.roles,
       coalesce(unit.head_id = post.id, FALSE) AS head,
       coalesce(official.id, 0) AS official, coalesce(official.name, '') AS name,
       coalesce(seat.substitute, FALSE) AS substitute,
       EXISTS(SELECT 1 FROM organisation_absence absence
              WHERE absence.official_id = official.id AND absence.withdrawn_at IS NULL
                AND absence.since <= %(at)s AND absence.until > %(at)s) AS absent,
       agency.code AS agency_code, unit.code AS unit_code
FROM organisation_post post
JOIN organisation_unit unit ON unit.id = post.unit_id
     AND unit.since <= %(day)s AND (unit.until IS NULL OR unit.until > %(day)s)
JOIN organisation_agency agency ON agency.id = unit.agency_id
JOIN organisation_agency_level level ON level.code = agency.level_id
LEFT JOIN (
    SELECT post_id, official_id, since, until, FALSE AS substitute FROM organisation_holding
    UNION ALL
    SELECT post_id, official_id, since, until, TRUE FROM organisation_substitute
) seat ON seat.post_id = post.id
     AND seat.since <= %(day)s AND (seat.until IS NULL OR seat.until > %(day)s)
LEFT JOIN organisation_official official ON official.id = seat.official_id
WHERE {where}
ORDER BY level.rank, agency.sort_key, agency.id, unit.rank, unit.id, post.rank, post.id,
         seat.substitute, official.sort_key
"""


def agencies(scope: Scope, at: datetime) -> tuple[AgencyRow, ...]:
    """The agencies in scope that work in this system, higher levels first; the catalogue's tree holds more."""
    where, facts = within(scope, agency="agency.id")
    return _agencies(f"{where} AND agency.in_system", facts, at)


def agency(identifier: int, at: datetime) -> AgencyRow | None:
    """One agency by its id."""
    found = _agencies("agency.id = %(agency)s", {"agency": identifier}, at)
    return found[0] if found else None


def agency_by_code(code: str, at: datetime) -> AgencyRow | None:
    """One agency by its identifier in the new form, e.g. ``H49.62``."""
    found = _agencies("agency.code = %(code)s", {"code": code}, at)
    return found[0] if found else None


def units(scope: Scope, at: datetime, agency: int = 0) -> tuple[UnitRow, ...]:
    """The units in scope on that day, in the order the agency lists them."""
    where, facts = within(scope, agency="unit.agency_id", unit="unit.id")
    where += " AND unit.agency_id = %(agency)s" if agency else ""
    found = rows(_UNITS.format(where=where), {**facts, "agency": agency, "day": local(at).date()})
    return tuple(UnitRow(**row) for row in found)


def seats(scope: Scope, at: datetime, agency: int = 0) -> tuple[Seat, ...]:
    """Every post in scope with its holders and substitutes; an empty post is a row too."""
    where, facts = within(scope, agency="agency.id", unit="unit.id", official="official.id")
    where += " AND agency.id = %(agency)s" if agency else ""
    return _seats(where, {**facts, "agency": agency}, at)


def staff(scope: Scope, agencies: Collection[int], codes: Collection[str], at: datetime) -> tuple[Seat, ...]:
    """Every held post of the agencies named by id or by identifier; one statement."""
    where, facts = within(scope, agency="agency.id", unit="unit.id", official="official.id")
    where += " AND official.id IS NOT NULL AND (agency.id = ANY(%(ids)s) OR agency.code = ANY(%(codes)s))"
    return _seats(where, {**facts, "ids": sorted(agencies), "codes": sorted(codes)}, at)


def staff_inherited(scope: Scope, agency_id: int, at: datetime) -> tuple[Seat, ...]:
    """Every held post of the agency and of those it was merged into."""
    where, facts = within(scope, agency="agency.id", unit="unit.id", official="official.id")
    where += " AND official.id IS NOT NULL AND agency.id IN " + _HEIRS
    return _seats(where, {**facts, "agency": agency_id}, at)


def officials(
    scope: Scope, at: datetime, agency: int = 0, unit: int = 0, role: str = ""
) -> tuple[Person, ...]:
    """The people in scope who hold a post, one row a post; optionally of one agency, unit or role."""
    where, facts = within(scope, agency="agency.id", unit="unit.id", official="official.id")
    where += " AND official.id IS NOT NULL"
    where += " AND agency.id = %(agency)s" if agency else ""
    where += " AND unit.id = %(unit)s" if unit else ""
    where += " AND %(role)s = ANY(post.roles)" if role else ""
    return _people(_seats(where, {**facts, "agency": agency, "unit": unit, "role": role}, at))


def who_may(agency_id: int, role: str, at: datetime) -> tuple[Person, ...]:
    """Who fills a role at an agency at ``at``, substitutes after holders; one row a person and unit.

    For the counter also those of another agency's counter that serves this one. An agency that was
    merged is answered for by its successor.
    """
    where = "official.id IS NOT NULL AND %(role)s = ANY(post.roles) AND (agency.id IN " + _HEIRS
    if role == COUNTER:
        where += _SERVING
    found = _people(_seats(where + ")", {"agency": agency_id, "role": role}, at))
    once = {(found_one.official, found_one.unit): found_one for found_one in reversed(found)}
    return tuple(one for one in found if once[(one.official, one.unit)] is one)


_HEIRS = """(
    WITH RECURSIVE heir(id) AS (
        SELECT %(agency)s::bigint
        UNION
        SELECT merged.successor_id FROM organisation_agency merged JOIN heir ON heir.id = merged.id
        WHERE merged.successor_id IS NOT NULL AND merged.until <= %(day)s
    ) SELECT id FROM heir)"""

_SERVING = f""" OR EXISTS(SELECT 1 FROM organisation_serving serving
    WHERE serving.unit_id = unit.id AND serving.agency_id IN {_HEIRS} AND serving.since <= %(day)s
      AND (serving.until IS NULL OR serving.until > %(day)s))"""  # noqa: S608 - joins two constants


def leaders(agency_id: int, at: datetime) -> tuple[Person, ...]:
    """Those who sign for the agency."""
    return who_may(agency_id, LEADER, at)


def head_of(unit_id: int, at: datetime) -> Person | None:
    """Who heads a unit at ``at``: the head who is there, else the substitute, else the absent head."""
    where = "official.id IS NOT NULL AND unit.id = %(unit)s AND unit.head_id = post.id"
    found = _people(_seats(where, {"unit": unit_id}, at))
    return min(found, key=lambda one: (one.absent, one.substitute), default=None)


def person(official: int, at: datetime) -> Person | None:
    """One official with the first post held on the day; None for nobody's id or no post."""
    found = _people(_seats("official.id = %(official)s", {"official": official}, at))
    return min(found, key=lambda one: one.substitute, default=None)


def _agencies(where: str, facts: Mapping[str, Any], at: datetime) -> tuple[AgencyRow, ...]:
    found = rows(_AGENCIES.format(where=where), {**facts, "day": local(at).date()})
    return tuple(AgencyRow(**row) for row in found)


def _seats(where: str, facts: Mapping[str, Any], at: datetime) -> tuple[Seat, ...]:
    found = rows(_SEATS.format(where=where), {**facts, "day": local(at).date(), "at": local(at)})
    return tuple(Seat(**{**row, "roles": tuple(row["roles"])}) for row in found)


def _people(found: tuple[Seat, ...]) -> tuple[Person, ...]:
    return tuple(
        Person(
            official=seat.official,
            name=seat.name,
            agency=seat.agency,
            agency_name=seat.agency_name,
            post=seat.post,
            post_name=seat.post_name,
            unit=seat.unit,
            unit_name=seat.unit_name,
            roles=seat.roles,
            substitute=seat.substitute,
            absent=seat.absent,
            head=seat.head,
        )
        for seat in found
    )


def names(officials: set[int]) -> dict[int, str]:
    """The names of these officials by id, whatever they hold today; one statement, none for nobody."""
    if not officials:
        return {}
    found = rows(
        "SELECT id, name FROM organisation_official WHERE id = ANY(%(ids)s)", {"ids": sorted(officials)}
    )
    return {row["id"]: row["name"] for row in found}


def account_names(accounts: set[int]) -> dict[int, str]:
    """The officials behind these accounts by name, whatever they hold today; one statement, none for nobody."""
    if not accounts:
        return {}
    found = rows(
        "SELECT account.id, official.name FROM organisation_account account"
        " JOIN organisation_official official ON official.id = account.official_id"
        " WHERE account.id = ANY(%(ids)s)",
        {"ids": sorted(accounts)},
    )
    return {row["id"]: row["name"] for row in found}


def agency_names(agencies: set[int]) -> dict[int, str]:
    """The short names of these agencies by id, of whatever day; one statement."""
    found = rows(
        "SELECT id, short_name FROM organisation_agency WHERE id = ANY(%(ids)s)", {"ids": sorted(agencies)}
    )
    return {row["id"]: row["short_name"] for row in found}


def unit_homes(units: set[int]) -> dict[int, int]:
    """Unit -> its agency, of whatever day; one statement."""
    found = rows(
        "SELECT id, agency_id FROM organisation_unit WHERE id = ANY(%(ids)s)", {"ids": sorted(units)}
    )
    return {row["id"]: row["agency_id"] for row in found}


def unit_names_seen_from(agency: int, units: set[int]) -> dict[int, str]:
    """The names of these units; a counter of another agency is called by that agency, for all counters' are the same."""
    sql = """SELECT u.id, CASE WHEN u.kind = 'counter' AND a.id <> %(agency)s THEN a.short_name ELSE u.name END AS name
             FROM organisation_unit u JOIN organisation_agency a ON a.id = u.agency_id WHERE u.id = ANY(%(ids)s)"""
    return {row["id"]: row["name"] for row in rows(sql, {"ids": sorted(units), "agency": agency})}


def unit_names(units: set[int]) -> dict[int, str]:
    """The names of these units by id, of whatever agency and day; one statement."""
    found = rows("SELECT id, name FROM organisation_unit WHERE id = ANY(%(ids)s)", {"ids": sorted(units)})
    return {row["id"]: row["name"] for row in found}
