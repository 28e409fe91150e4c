"""The door to dismissed hints."""

from __future__ import annotations

from datetime import datetime

from chuan.base.store.typed import Kind, Standing
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.events.appraisals.models import Hint as Row
from chuan.events.appraisals.rules.events import HINT
from chuan.events.appraisals.rules.hint import State, evolve
from chuan.events.appraisals.services.doors import Door

KIND: Kind[State] = Kind("coaching_hint", "appraisals", State, HINT, evolve)
Hint = Standing[State]
load = KIND.load
_DISMISSED = """
SELECT h.official, h.hint, max(h.at) AS at FROM appraisals_hint h WHERE {where} AND h.agency = %(agency)s
GROUP BY h.official, h.hint
"""


def dismissed(scope: Scope, agency: int) -> dict[tuple[int, str], datetime]:
    """(person, hint) -> when it was dismissed last; one statement."""
    where, facts = within(scope, agency="h.agency", unit="h.unit", official="h.official")
    found = rows(_DISMISSED.format(where=where), {**facts, "agency": agency})
    return {(row["official"], row["hint"]): row["at"] for row in found}


def _kept(found: Hint, _words: str) -> None:
    state = found.state
    Row.objects.create(
        stream=found.id, agency=found.agency, unit=int(state.unit), official=int(state.official),
        hint=state.hint[:200], at=state.at,
    )  # fmt: skip


DOOR = Door(KIND, _kept)
