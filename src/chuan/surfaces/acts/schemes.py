"""An agency chooses the scheme it scores by, with the decision that says so, and ends a choice."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import Thing, check
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.schemes import services as schemes
from chuan.definitions.schemes.rules.choice import Choice
from chuan.surfaces.acts.asking import clock

DECIDE, SEE = "scores.decide", "scores.published"


def choose(
    actor: Actor, scheme: str, since: date, until: date | None, document: str, key: UUID | None = None
) -> int:
    """From that day on the actor's agency scores by it; its id. ``Refused`` where another of its use holds then."""
    at = clock()
    _demand(actor)
    number = key.int & 0x7FFF_FFFF_FFFF_FFFF if key else 0
    return schemes.choose(
        Choice(number, actor.agency, scheme, "", since, until, document), actor.official, at
    )


def end(actor: Actor, number: int, until: date) -> None:
    """A choice holds until that day."""
    _demand(actor)
    schemes.end_choice(actor.agency, number, until)


def _demand(actor: Actor) -> None:
    if refusal := check(actor, DECIDE, Thing(actor.agency), clock(), see=SEE):
        raise Refused(refusal)
