"""An inspection is decided, its team changed, annulled."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.inspections.imports.checklists import checklists
from chuan.events.inspections.rules import deciding, plan_events
from chuan.events.inspections.rules import events as e
from chuan.events.inspections.rules.plan import Decision as PlanDecision
from chuan.events.inspections.rules.plan import Plan, start
from chuan.events.inspections.rules.state import DUTY, State
from chuan.events.inspections.services import inspections, plans
from chuan.events.inspections.services.inspections import Decision, Inspection
from chuan.surfaces.acts import courses
from chuan.surfaces.acts.asking import allows, clock, demand, me
from chuan.surfaces.acts.inspection_sight import (
    PLAN,
    SURPRISE,
    VIEW,
    below,
    planner,
    seen,
    today,
)


@dataclass(frozen=True, slots=True)
class Team:
    """Who goes; ``fit``: the conditions for inspectors are confirmed of all of them."""

    head: int
    members: tuple[int, ...] = ()
    fit: bool = False


@dataclass(frozen=True, slots=True)
class Deciding:
    """The decision: its kind and form, whom, on which day, and its number; ``plan`` and ``entry`` where it was planned."""

    kind: str
    form: str
    agency: int
    planned: date
    title: str
    team: Team
    number: str = ""
    signed: date = date.min
    plan: int = 0
    entry: int = 0


def decide(actor: Actor, wanted: Deciding, key: UUID | None = None) -> Inspection:
    """Decide an inspection; of a planned one its line in the plan says so."""
    by = planner(actor)
    demand(actor, PLAN, Thing(by), clock(), VIEW)
    if wanted.kind == DUTY and not allows(actor, SURPRISE, Thing(by), clock()):
        raise Refused(refuse("not_yours", "acts.duty_by_office", "kind"))
    if wanted.agency not in {row.id for row in below(by, today())}:
        raise Refused(refuse("invalid", "acts.inspection_elsewhere", "agency"))
    stream, proposed = new_id(), proposal(wanted.agency, wanted.team)

    def act() -> Inspection:
        title = courses.title(stream, wanted.title)
        event = e.Decided(
            wanted.kind, wanted.form, Id(by), wanted.planned, title, checklists()[wanted.kind].keys,
            wanted.number.strip(), wanted.signed, Id(wanted.plan), wanted.entry,
        )  # fmt: skip
        made = deciding.decide(event, proposed)
        if wanted.plan:
            _started(actor, wanted, stream)
        return inspections.begin(stream, wanted.agency, made, Who(me(actor), key=key))

    return store.once(key, act, inspections.load)


def change_team(actor: Actor, stream: int, team: Team, reason: str, key: UUID | None = None) -> Inspection:
    """Another team, with the reason."""
    found = seen(actor, stream, PLAN)
    proposed = proposal(found.agency, team)
    return worded(actor, stream, reason, lambda state, words: deciding.team(state, proposed, words), key)


def annul(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Inspection:
    """Annul an inspection; its line in the plan may be begun again."""
    found = seen(actor, stream, PLAN)

    def act() -> Inspection:
        words, who = people.keep_words(stream, reason), Who(me(actor), key=key)
        after = inspections.more(stream, lambda state: deciding.annul(state, words), who)
        if found.state.plan:
            free = (plan_events.Released(found.state.entry),)
            plans.more(int(found.state.plan), lambda _: free, Who(me(actor)))
        return after

    return store.once(key, act, inspections.load)


def proposal(agency: int, team: Team) -> tuple[deciding.Wanted, ...]:
    """The team with what binds each of them to the inspected agency."""
    there = {one.official for one in organisation.officials(EVERYTHING, clock(), agency=agency)}
    chosen = (team.head, *team.members)
    return tuple(_member(one, team, there) for one in chosen if one)


def worded(
    actor: Actor, stream: int, words: str, decide: Callable[[State, Id | None], Decision], key: UUID | None
) -> Inspection:
    """An act with what the actor wrote, kept beside the event; once for a key."""

    def act() -> Inspection:
        kept = people.keep_words(stream, words)
        return inspections.more(stream, lambda state: decide(state, kept), Who(me(actor), key=key))

    return store.once(key, act, inspections.load)


def _member(official: int, team: Team, there: Collection[int]) -> deciding.Wanted:
    person = organisation.person(official, clock())
    if person is None:
        raise Refused(refuse("invalid", "audits.nobody", "members"))
    member = e.Member(Id(official), official == team.head, team.fit)
    return deciding.Wanted(member, person.name, official in there)


def _started(actor: Actor, wanted: Deciding, stream: int) -> None:
    found = plans.KIND.load(wanted.plan)
    entry = found.state.entry(wanted.entry)
    if found.agency != planner(actor) or entry is None or int(entry.agency) != wanted.agency:
        raise Refused(refuse("missing", "inspections.no_entry"))

    def decide(plan: Plan) -> PlanDecision:
        return start(plan, wanted.entry, Id(stream))

    plans.more(wanted.plan, decide, Who(me(actor)))
