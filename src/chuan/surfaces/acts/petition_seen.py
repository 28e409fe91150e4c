"""A petition before anything is done to it: whether this person may."""

from __future__ import annotations

from chuan.definitions.organisation.rules.people import Actor
from chuan.events.petitions.services import petitions
from chuan.events.petitions.services.petitions import Petition
from chuan.surfaces.acts import courses
from chuan.surfaces.acts.asking import clock, demand

VIEW = "petitions.view"


def seen(actor: Actor, stream: int, act: str = VIEW) -> Petition:
    """A petition, if ``actor`` may do ``act`` to it; ``Refused`` as missing where it is out of sight."""
    found = petitions.load(stream)
    demand(actor, act, courses.thing(found), clock(), see=VIEW)
    return found
