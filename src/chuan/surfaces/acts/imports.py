"""Taking in definitions from outside: looked at first, then held. Whoever has the machine's console may too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.wire import dump


def held_national() -> Mapping[str, str]:
    """Code -> content hash of every national procedure held now."""
    return procedures.imported(procedures.NATIONAL)


def take_in_national(bodies: Mapping[str, Mapping[str, Any]], source: str) -> None:
    """Hold these national procedures, given by code; all of them or none."""
    procedures.take_in(procedures.NATIONAL, bodies, source)


def take_in_workflows(found: Mapping[str, Procedure], source: str) -> None:
    """Hold these workflows, given by code; all of them or none."""
    bodies = {code: dump(procedure) for code, procedure in found.items()}
    procedures.take_in(procedures.WORKFLOW, bodies, source)
