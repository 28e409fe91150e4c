"""A vote left out of the figures by a person, on a ground and in words; or counted again."""

from __future__ import annotations

from uuid import UUID

from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.feedback.rules import ballot as rule
from chuan.events.feedback.services import ballots, words
from chuan.events.feedback.services.ballots import Ballot
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.overseeing import admit

VIEW, JUDGE = "feedback.view", "feedback.judge"


def thing(found: Ballot) -> Thing:
    """A vote as authority sees it: its agency, and the unit that worked on the dossier."""
    team = found.state.team
    return Thing(
        found.agency, int(team.handler_unit or team.counter_unit), (int(team.counter), int(team.handler))
    )


def seen(actor: Actor, ballot: int, act: str = VIEW) -> Ballot:
    """A vote, if ``actor`` may do ``act`` to it; ``Refused`` as missing where it is out of sight."""
    found = ballots.load(ballot)
    demand(actor, act, thing(found), clock(), see=VIEW)
    return found


def read(actor: Actor, ballot: int) -> Ballot:
    """A vote opened by itself: of an agency only overseen under a recorded purpose, as its dossier is."""
    found = seen(actor, ballot)
    admit(actor, int(found.state.dossier), thing(found), clock())
    return found


def exclude(
    actor: Actor, ballot: int, ground: str, reason: str, seen_at: int | None, key: UUID | None
) -> Ballot:
    """Leave a vote out; nobody does that to a vote on himself."""
    seen(actor, ballot, JUDGE)
    who = Who(me(actor), key=key)

    def act() -> Ballot:
        kept = people.keep_words(ballot, reason)
        return ballots.judge(ballot, lambda state: rule.exclude(state, ground, kept, me(actor)), who, seen_at)

    return store.once(key, act, ballots.load)


def restore(actor: Actor, ballot: int, reason: str, seen_at: int | None, key: UUID | None) -> Ballot:
    """Count a vote again."""
    seen(actor, ballot, JUDGE)
    who = Who(me(actor), key=key)

    def act() -> Ballot:
        kept = people.keep_words(ballot, reason)
        return ballots.judge(ballot, lambda state: rule.restore(state, kept), who, seen_at)

    return store.once(key, act, ballots.load)


def as_typed(actor: Actor, ballot: int) -> str:
    """What the citizen wrote, uncovered: only for who judges votes."""
    seen(actor, ballot, JUDGE)
    return words.typed(ballot)
