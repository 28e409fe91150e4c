"""Whom a reminder reaches: the step's holder, while the step is still where the reminder was written for."""

from __future__ import annotations

from datetime import datetime

from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services.dossiers import Dossier, lived, load
from chuan.surfaces.acts.asking import Case, allows, demand, thing, unguarded

REMIND = "dossiers.remind"


def to_remind(actor: Actor, stream: int, step: str, at: datetime) -> Case:
    """The dossier, where its step is within reach of the actor's reminders.

    A step that was and has moved on: ``Refused`` (409) with who has the dossier now, also where he
    may no longer see it. Whoever it never was within reach of is refused as for any other act.
    """
    dossier = load(stream)
    hold = dossier.state.hold(step)
    if hold is not None and _reaches(actor, dossier, int(hold.unit), at):
        return unguarded(dossier)
    if not any(_reaches(actor, dossier, unit, at) for unit in _units(stream)):
        demand(actor, REMIND, thing(dossier), at)
    if dossier.state.status == "open":
        raise Refused(_moved(dossier))
    return unguarded(dossier)


def _reaches(actor: Actor, dossier: Dossier, unit: int, at: datetime) -> bool:
    return allows(actor, REMIND, Thing(dossier.agency, unit), at)


def _units(stream: int) -> set[int]:
    """Every unit that ever had a step of the dossier."""
    events = [item.event for item in lived(stream)]
    many = {int(hold.unit) for event in events for hold in getattr(event, "holds", ())}
    return many | {int(event.hold.unit) for event in events if hasattr(event, "hold")}


def _moved(dossier: Dossier) -> Refusal:
    """The step has left; by whom the dossier is held now, and in which unit."""
    holds = dossier.state.holds
    names = organisation.names({int(hold.official) for hold in holds})
    units = organisation.unit_names({int(hold.unit) for hold in holds})
    told = (
        ", ".join(filter(None, (names.get(int(hold.official)), units.get(int(hold.unit))))) for hold in holds
    )
    holders = "; ".join(dict.fromkeys(filter(None, told)))
    if not holders:
        return refuse("stale", "dossiers.step_gone")
    return refuse("stale", "acts.step_moved", code=dossier.state.code, holders=holders)
