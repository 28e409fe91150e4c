"""Who is in charge of whom in the demonstration's communes: the head of the unit, of heads the leader."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor, Person
from chuan.definitions.organisation.rules.roles import ADMIN, LEADER
from chuan.surfaces.acts import charging
from chuan.surfaces.simulator.documents import acting


def pairs(secretary: Actor, at: datetime) -> Iterator[tuple[Person, Actor]]:
    """(person, who is in charge of him) of an agency, each person once; leaders are judged elsewhere."""
    leader = acting(organisation.leaders(secretary.agency, at)[0].official, at)
    known: dict[int, Actor] = {}
    staff = organisation.officials(scope(secretary, charging.VIEW, at), at)
    once = {one.official: one for one in reversed(staff) if not (one.substitute or one.absent)}
    for one in sorted(once.values(), key=lambda person: (person.unit_name, person.name)):
        if {LEADER, ADMIN}.isdisjoint(one.roles):
            yield one, known.setdefault(one.unit, _head(one, leader, at)) if not one.head else leader


def _head(one: Person, leader: Actor, at: datetime) -> Actor:
    found = organisation.head_of(one.unit, at)
    return (
        leader
        if found is None or found.absent or found.official == one.official
        else acting(found.official, at)
    )
