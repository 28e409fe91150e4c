"""How the hot lists ask: one statement a page, the scope as a condition, personal data only where clear.

Tables read by this room: reading_open_step, reading_dossier, dossiers_person, organisation_official,
organisation_unit, organisation_absence, store_event, reading_submission.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows

__all__ = ["clear_of", "in_scope", "rows"]

_HELD = "EXISTS (SELECT 1 FROM reading_open_step held WHERE held.stream = d.stream AND {what})"


def in_scope(scope: Scope) -> tuple[str, dict[str, Any]]:
    """The condition that a dossier ``d`` is one the scope may see, with its facts.

    A unit sees what it received or holds, a person what he received or holds.
    """
    if scope.everywhere:
        return "TRUE", {}
    parts = ["d.agency = ANY(%(s_agencies)s)"] if scope.agencies else []
    if scope.units:
        parts += ["d.received_unit = ANY(%(s_units)s)", _HELD.format(what="held.unit = ANY(%(s_units)s)")]
    if scope.officials:
        parts += [
            "d.receiver = ANY(%(s_officials)s)",
            _HELD.format(what="held.official = ANY(%(s_officials)s)"),
        ]
    return f"({' OR '.join(parts) or 'FALSE'})", _facts(scope)


def clear_of(scope: Scope) -> str:
    """The condition that a row's personal data may be shown."""
    if scope.everywhere_clear:
        return "TRUE"
    parts = ["d.agency = ANY(%(s_clear)s)"]
    parts += ["d.received_unit = ANY(%(s_units)s)", _HELD.format(what="held.unit = ANY(%(s_units)s)")]
    parts += ["d.receiver = ANY(%(s_officials)s)", _HELD.format(what="held.official = ANY(%(s_officials)s)")]
    return f"({' OR '.join(parts)})"


def _facts(scope: Scope) -> dict[str, Any]:
    return {
        "s_agencies": sorted(scope.agencies),
        "s_units": sorted(scope.units),
        "s_officials": sorted(scope.officials),
        "s_clear": sorted(scope.clear),
    }


def facts_of(scope: Scope, values: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of a statement that uses ``in_scope`` and ``clear_of`` beside its own."""
    return {**_facts(scope), **values}
