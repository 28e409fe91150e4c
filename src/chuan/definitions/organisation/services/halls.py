"""Halls where people are received: counter units, with the agencies they serve and how many posts receive there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chuan.base.kernel.clock import local
from chuan.definitions.organisation.services.asking import rows

_HALLS = """
SELECT unit.id AS unit, unit.name AS unit_name, agency.id AS agency, agency.code, agency.short_name AS name,
       agency.address, agency.phone,
       ARRAY(SELECT s.agency_id FROM organisation_serving s WHERE s.unit_id = unit.id AND {held} ORDER BY 1) AS serves,
       (SELECT count(*) FROM organisation_post p WHERE p.unit_id = unit.id AND 'counter' = ANY(p.roles)) AS posts
FROM organisation_unit unit JOIN organisation_agency agency ON agency.id = unit.agency_id
WHERE unit.kind = 'counter' AND unit.since <= %(day)s AND (unit.until IS NULL OR unit.until > %(day)s) AND {which}
ORDER BY (agency.code = %(code)s) DESC, (SELECT count(*) FROM organisation_serving s WHERE s.unit_id = unit.id), unit.rank, unit.id
"""
_HELD = "s.since <= %(day)s AND (s.until IS NULL OR s.until > %(day)s)"
_UNIT = "unit.id = %(unit)s"
_OFFICE = f"""(agency.code = %(code)s OR EXISTS (SELECT 1 FROM organisation_serving s
    JOIN organisation_agency served ON served.id = s.agency_id
    WHERE s.unit_id = unit.id AND served.code = %(code)s AND {_HELD}))"""  # noqa: S608 - our own text


@dataclass(frozen=True, slots=True)
class Hall:
    """One counter unit. ``code``, ``name``: of its agency; ``serves``: the agencies it receives for."""

    unit: int
    unit_name: str
    agency: int
    code: str
    name: str
    address: str
    phone: str
    serves: tuple[int, ...]
    posts: int


def hall(unit: int, at: datetime) -> Hall | None:
    """The hall of a unit; None where it is no counter."""
    return next(iter(_read(_UNIT, {"unit": unit, "code": ""}, at)), None)


def halls_of(code: str, at: datetime) -> tuple[Hall, ...]:
    """The halls of an agency, else those that serve it, the one nearest to it first."""
    return _read(_OFFICE, {"code": code}, at)


def _read(which: str, facts: Mapping[str, Any], at: datetime) -> tuple[Hall, ...]:
    found = rows(_HALLS.format(held=_HELD, which=which), {**facts, "day": local(at).date()})
    return tuple(Hall(**{**row, "serves": tuple(row["serves"])}) for row in found)
