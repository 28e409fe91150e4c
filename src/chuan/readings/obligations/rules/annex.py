"""Which units do the work of a published procedure: what the scope annex of a declaration says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chuan.definitions.procedures.rules.definition import Procedure

BODIES = frozenset({"division", "office"})
"""Kinds of units that do professional work; leaders and counters are in no scope of their own."""


def working_units(procedure: Procedure, staffing: Mapping[str, Any]) -> tuple[str, ...]:
    """Codes of the units whose people do its work; where no step is such work, those of all its steps."""
    works = [step.role for step in procedure.steps if step.act == "work"]
    roles = works or [step.role for step in procedure.steps]
    units = (staffing.get(role) or {} for role in dict.fromkeys(roles))
    return tuple(dict.fromkeys(str(unit["unit"]) for unit in units if unit.get("unit")))
