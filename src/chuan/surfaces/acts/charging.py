"""Who is in charge of whom: what tasks, conduct notes and judgements begin with."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing, may, scope
from chuan.definitions.organisation.rules.people import Actor, Person
from chuan.surfaces.acts.asking import clock, demand

VIEW, CHARGE = "scores.view", "scores.charge"
CHARGING = frozenset({"head", "leader"})
"""Roles of posts that are in charge of somebody."""


def under(actor: Actor, official: int, field: str = "official") -> Person:
    """A person this one is in charge of, at the agency where he serves; ``Refused`` for anybody else."""
    at = clock()
    found = organisation.person(official, at)
    if found is None or not may(actor, CHARGE, thing(found), at):
        raise Refused(refuse("invalid", "acts.not_in_charge", field))
    return found


def people_under(actor: Actor, at: datetime) -> tuple[Person, ...]:
    """Everybody this person is in charge of but himself, by unit and name; one row a person."""
    found = organisation.officials(scope(actor, CHARGE, at), at)
    once = {one.official: one for one in reversed(found) if not one.substitute}
    once.pop(actor.official, None)
    return tuple(sorted(once.values(), key=lambda one: (one.unit_name, one.name)))


def thing(person: Person) -> Thing:
    return Thing(person.agency, person.unit, (person.official,))


def about(found: Any) -> Thing:
    """A task, note or judgement as authority sees it."""
    return Thing(found.agency, int(found.state.unit), (int(found.state.official),))


def seen(actor: Actor, kind: Any, stream: int, act: str = VIEW) -> Any:
    """A task, note or judgement this person may do ``act`` to; as missing where it is out of sight."""
    found = kind.load(stream)
    demand(actor, act, about(found), clock(), VIEW)
    return found
