"""Objectives with the names of their people and units; one statement a list, ``scope`` first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.definitions.schemes.rules.objective import Objective

_SELECT = """
SELECT o.id, o.series, o.version, o.agency_id AS agency, a.short_name AS agency_name, o.year, o.measure, o.procedure,
       coalesce(o.unit_id, 0) AS unit, coalesce(u.name, '') AS unit_name, o.target, o.answers_id AS answers,
       r.name AS answers_name, o.resources, o.evaluation, o.writer_id AS writer, w.name AS written_by, o.written_at,
       coalesce(p.name, '') AS approved_by, o.approved_at, coalesce(e.name, '') AS ended_by, o.ended_at,
       o.ended_how, o.ended_reason
FROM schemes_objective o
JOIN organisation_agency a ON a.id = o.agency_id
LEFT JOIN organisation_unit u ON u.id = o.unit_id
JOIN organisation_official r ON r.id = o.answers_id
JOIN organisation_official w ON w.id = o.writer_id
LEFT JOIN organisation_official p ON p.id = o.approver_id
LEFT JOIN organisation_official e ON e.id = o.ender_id
"""
_OF_YEAR = (
    _SELECT
    + """
WHERE {where} AND o.year = %(year)s AND (%(agency)s = 0 OR o.agency_id = %(agency)s)
  AND (%(ended)s OR o.ended_at IS NULL)
ORDER BY o.agency_id, o.unit_id NULLS FIRST, o.procedure, o.measure, o.series, o.version
"""
)
_VERSIONS = _SELECT + " WHERE {where} AND o.series = %(series)s ORDER BY o.version DESC"


def objectives(scope: Scope, year: int, agency: int = 0, *, ended: bool = False) -> tuple[Objective, ...]:
    """Objectives of a year that hold or wait for approval; ``ended``: also replaced, annulled and dropped ones."""
    where, facts = within(scope, agency="o.agency_id")
    return _read(_OF_YEAR.format(where=where), {**facts, "year": year, "agency": agency, "ended": ended})


def versions(scope: Scope, series: int) -> tuple[Objective, ...]:
    """Every version of one objective, the newest first."""
    where, facts = within(scope, agency="o.agency_id")
    return _read(_VERSIONS.format(where=where), {**facts, "series": series})


def objective(number: int) -> Objective | None:
    """One version by its id."""
    found = _read(_SELECT + " WHERE o.id = %(id)s", {"id": number})
    return found[0] if found else None


def _read(sql: str, facts: Mapping[str, Any]) -> tuple[Objective, ...]:
    return tuple(Objective(**row) for row in rows(sql, facts))
