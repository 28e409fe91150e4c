"""What is told of an agency's quality system: its stage by a decision, what is stated of one outside, an entry annulled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.ids import new_id
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.stages.rules import telling
from chuan.events.stages.rules.events import Stated
from chuan.events.stages.rules.standing import State
from chuan.events.stages.services import Told, load, more, told_of
from chuan.surfaces.acts.asking import clock, demand, me

TELL, VIEW = "systems.tell", "indices.view"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is stated of an agency, as it was typed."""

    what: str
    day: date
    source: str
    edition: str = ""
    part: int = 0
    whole: int = 0


def reach(actor: Actor, agency: int, stage: str, day: date, decision: str, key: UUID | None = None) -> Told:
    """The agency is at a stage since a day, by a decision."""

    def decide(stream: int, state: State, today: date) -> telling.Made:
        return telling.reach(state, stage, day, people.keep_words(stream, decision), today)

    return _told(actor, agency, decide, key)


def state(actor: Actor, agency: int, wanted: Wanted, key: UUID | None = None) -> Told:
    """What somebody above states of an agency outside the system, with its source."""
    row = organisation.agency(agency, clock())
    inside = row is not None and row.in_system

    def decide(stream: int, _state: State, today: date) -> telling.Made:
        source = people.keep_words(stream, wanted.source)
        told = source and Stated(wanted.what, wanted.day, source, wanted.edition, wanted.part, wanted.whole)
        return telling.state_of(told or None, today, inside=inside)

    return _told(actor, agency, decide, key)


def annul(actor: Actor, agency: int, entry: int, reason: str, key: UUID | None = None) -> Told:
    """An entry never stood, with the reason."""

    def decide(stream: int, state: State, _today: date) -> telling.Made:
        return telling.annul(state, entry, people.keep_words(stream, reason))

    return _told(actor, agency, decide, key)


def _told(
    actor: Actor, agency: int, decide: Callable[[int, State, date], telling.Made], key: UUID | None
) -> Told:
    demand(actor, TELL, Thing(agency), clock(), VIEW)

    def act() -> Told:
        known = told_of([agency]).get(agency)
        stream = known.id if known else new_id()

        def made(state: State, at: datetime) -> telling.Made:
            return decide(stream, state, local(at).date())

        return more(agency, stream, made, Who(me(actor), key=key))

    return store.once(key, act, load)
