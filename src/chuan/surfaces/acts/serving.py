"""Who served a dossier, and whose names a citizen may have written about it."""

from __future__ import annotations

from collections.abc import Sequence

from chuan.base.kernel.codec import Id
from chuan.definitions.organisation.rules.people import Person
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.events.dossiers.services import people
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.feedback.rules.events import Team

_WORK = frozenset({"work", "opinion"})


def team(found: Dossier, staff: Sequence[Person]) -> Team:
    """The counter that received it, and who did its last piece of work; the counter alone where nobody worked on it."""
    state = found.state
    units = {one.official: one.unit for one in reversed(staff)}
    definition = procedures.procedure(found.terms["edition"])
    worked = [done.official for done in state.done if _is_work(definition, done.step)]
    handler = worked[-1] if worked else Id(0)
    return Team(state.receiver, state.received_unit, handler, Id(units.get(int(handler), 0)))


def citizens(found: Dossier) -> tuple[str, ...]:
    """The names of the owner, of who handed in, and of who stands for them."""
    numbers = {int(found.state.owner), int(found.state.submitter)} - {0}
    parties = [people.party(number) for number in sorted(numbers)]
    return tuple(name for party in parties for name in (party.name, party.represented_by) if name)


def _is_work(definition: Procedure, key: str) -> bool:
    step = definition.step(key)
    return step is not None and step.act in _WORK
