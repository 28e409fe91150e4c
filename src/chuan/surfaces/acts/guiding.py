"""One who only asks is guided: recorded, without anybody's data."""

from __future__ import annotations

from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.ids import new_id
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.rules.slips import Guided
from chuan.events.dossiers.services import dossiers, slips
from chuan.surfaces.acts.asking import clock, demand, me


def guide(actor: Actor, agency: int, procedure: str, case: str, key: UUID | None = None) -> int:
    """Somebody asked what a procedure wants; the id of the guidance."""
    now = clock()
    demand(actor, "dossiers.receive", Thing(agency), now)
    procedures.adopted(agency, procedure, local(now).date())

    def act() -> int:
        return slips.guide(agency, Guided(procedure, case), dossiers.Actor(me(actor), key=key), new_id())

    return slips.once(key, act)
