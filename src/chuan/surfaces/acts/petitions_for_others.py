"""A petition for another agency is written down where its author stands, and goes there at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.petitions.rules.coded import OTHERS
from chuan.events.petitions.services import petitions as door
from chuan.events.petitions.services.petitions import Petition
from chuan.surfaces.acts import courses, petitioning, petitions
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.petitioning import Sent
from chuan.surfaces.acts.petitions import Sorted


def take_for(actor: Actor, concerned: int, sent: Sent, key: UUID | None = None) -> Petition:
    """Written down here; where another agency is concerned it is moved there in the same moment, once for a key.

    The one in the own register ends with where it went, so that its dated slip can be printed.
    """
    if concerned in {0, actor.agency}:
        return petitioning.take(actor, actor.agency, sent, key)
    if not sent.author.complete:
        raise Refused(refuse("invalid", "petitions.incomplete_move", "name"))
    if not receives(concerned, clock()):
        raise Refused(refuse("invalid", "petitions.no_agency", "agency"))

    def act() -> Petition:
        here = replace(sent, dossier="", step="")
        found = petitioning.take(actor, actor.agency, here, key)
        return petitions.classify(actor, found.id, Sorted(OTHERS, to=concerned, dossier=sent.dossier))

    return store.once(key, act, door.load)


def receives(agency: int, at: datetime) -> bool:
    """Whether somebody of the agency may be given what comes."""
    return bool(courses.candidates(agency, "receiver", at))
