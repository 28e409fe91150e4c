"""Receiving for an agency that this counter does not serve (phi địa giới): where that agency's promise allows it."""

from __future__ import annotations

from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Thing
from chuan.definitions.organisation.rules.people import Actor, Held
from chuan.definitions.organisation.rules.roles import COUNTER
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.services import Adopted
from chuan.surfaces.acts.asking import allows, demand


def from_outside(actor: Actor, adopted: Adopted, at: datetime) -> bool:
    """Whether the reception is for an agency elsewhere in the province; ``Refused`` where it may not be."""
    if allows(actor, "dossiers.receive", Thing(adopted.agency), at):
        return False
    counter = counter_of(actor, at)
    agency = organisation.agency(adopted.agency, at)
    if counter is None or agency is None:
        demand(actor, "dossiers.receive", Thing(adopted.agency), at)
    if agency is None or not adopted.outside or agency.id not in _neighbours(counter, at):
        name = agency.name if agency else ""
        raise Refused(refuse("missing", "acts.not_received_here", agency=name))
    return True


def counter_of(actor: Actor, at: datetime) -> Held | None:
    """The counter at which this person receives today."""
    day = local(at).date()
    return next((held for held in actor.held if COUNTER in held.roles and held.holds(day)), None)


def elsewhere(actor: Actor, text: str, at: datetime, limit: int = 6) -> tuple[tuple[Adopted, str], ...]:
    """What this counter may receive for agencies it does not serve, with the name of the competent agency."""
    counter = counter_of(actor, at)
    if counter is None or not text.strip():
        return ()
    names = _neighbours(counter, at)
    others = [agency for agency in names if agency not in (counter.agency, *counter.serves)]
    found = procedures.search(others, text, local(at).date(), limit, outside=True) if others else ()
    return tuple((one, names[one.agency]) for one in found)


def _neighbours(counter: Held | None, at: datetime) -> dict[int, str]:
    """The agencies of the counter's province, by id."""
    rows = organisation.agencies(EVERYTHING, at)
    own = next((row.code for row in rows if counter is not None and row.id == counter.agency), "")
    province = own.partition(".")[0]
    return {row.id: row.short_name for row in rows if province and row.code.partition(".")[0] == province}
