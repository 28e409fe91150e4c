"""People to choose from, and who may choose them."""

from __future__ import annotations

from collections.abc import Sequence

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.choosing import Choices, with_blank
from chuan.definitions.organisation.rules.people import Actor, Person
from chuan.surfaces.acts.charging import CHARGING


def only_charging(actor: Actor) -> None:
    """``Refused`` for who is in charge of nobody."""
    if not actor.roles & CHARGING:
        raise Refused(refuse("not_yours", "organisation.no_duty"))


def choices(people: Sequence[Person]) -> Choices:
    return with_blank([(str(one.official), f"{one.name} · {one.unit_name}") for one in people])
