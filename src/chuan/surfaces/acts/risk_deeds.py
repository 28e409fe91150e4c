"""What is done to a risk between its steps: assessed, its treatment chosen and planned, carried out, looked at again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.risks.rules import assessing, gates
from chuan.events.risks.rules import events as e
from chuan.events.risks.services import risks
from chuan.events.risks.services.risks import MATTERS, Risk
from chuan.surfaces.acts import courses
from chuan.surfaces.acts.asking import me
from chuan.surfaces.acts.risk_figures import compared, shown
from chuan.surfaces.acts.risks import found_for, said


@dataclass(frozen=True, slots=True)
class Assessment:
    """Consequence with why; likelihood 0 where dossiers say it, else with why."""

    consequence: int
    why: str
    likelihood: int = 0
    thought: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """An action: who, until when, what."""

    owner: int
    due: date
    words: str


@dataclass(frozen=True, slots=True)
class Order:
    """What a form carries besides what was typed: the state it was drawn of, its key."""

    seen: int | None = None
    key: UUID | None = None


_PLAIN = Order()


def assess(actor: Actor, stream: int, told: Assessment, order: Order = _PLAIN) -> Risk:
    """Consequence, and the likelihood as dossiers say it today wherever they do."""
    found = found_for(actor, stream, courses.STEP)
    why, seen = said(told.why, "why"), shown(found)

    def decide(state: Any) -> Any:
        like = assessing.Said(told.likelihood, people.keep_words(stream, told.thought))
        kept = people.keep_text(stream, why)
        return assessing.assess(state, told.consequence, kept, like, seen, me(actor))

    return _decided(actor, stream, decide, order)


def treat(actor: Actor, stream: int, treatment: str, words: str, order: Order = _PLAIN) -> Risk:
    """How it is treated, and why so."""
    found_for(actor, stream, courses.STEP)
    read = said(words, "words")

    def decide(state: Any) -> Any:
        chosen = e.Treated(treatment, people.keep_text(stream, read))
        return gates.treat(state, chosen, me(actor)) or chosen

    return _decided(actor, stream, decide, order)


def plan(actor: Actor, stream: int, action: Plan, order: Order = _PLAIN) -> Risk:
    """An action with its owner and its day."""
    found = found_for(actor, stream, courses.STEP)
    read = said(action.words, "words")
    _here(found, action.owner)

    def act() -> Risk:
        planned = e.Planned(0, Id(action.owner), action.due, people.keep_text(stream, read))
        return risks.plan(stream, planned, Who(me(actor), key=order.key), order.seen)

    return store.once(order.key, act, risks.load)


def done(actor: Actor, stream: int, number: int, since: date, words: str, order: Order = _PLAIN) -> Risk:
    """An action was carried out and works from that day on."""
    found = found_for(actor, stream, courses.VIEW)
    read, today = said(words, "words"), local(found.now).date()

    def decide(state: Any) -> Any:
        event = e.Done(number, since, people.keep_text(stream, read))
        return gates.done(state, event, me(actor), today) or event

    return _decided(actor, stream, decide, order)


def cancel(actor: Actor, stream: int, number: int, reason: str, order: Order = _PLAIN) -> Risk:
    """A planned action will not be carried out."""
    found_for(actor, stream, courses.VIEW)
    read = said(reason, "reason")

    def decide(state: Any) -> Any:
        event = e.Cancelled(number, people.keep_text(stream, read))
        return gates.change(state, number, me(actor)) or event

    return _decided(actor, stream, decide, order)


def hand(actor: Actor, stream: int, number: int, owner: int, reason: str, order: Order = _PLAIN) -> Risk:
    """An action goes to another person, as when its owner left."""
    found = found_for(actor, stream, courses.VIEW)
    read = said(reason, "reason")
    _here(found, owner)

    def decide(state: Any) -> Any:
        event = e.Handed(number, Id(owner), people.keep_text(stream, read))
        return gates.change(state, number, me(actor)) or event

    return _decided(actor, stream, decide, order)


def review(actor: Actor, stream: int, words: str, likelihood: int = 0, order: Order = _PLAIN) -> Risk:
    """Looked at again: today's level, and what before and after say."""
    found = found_for(actor, stream, courses.STEP)
    seen = shown(found)

    def decide(state: Any) -> Any:
        like = assessing.Said(likelihood, people.keep_words(stream, words))
        return assessing.review(state, like, seen, compared(found), me(actor))

    return _decided(actor, stream, decide, order)


def _decided(actor: Actor, stream: int, decide: Callable[[Any], Any], order: Order) -> Risk:
    """One event, or the refusal, that the rule makes of the state."""

    def act() -> Risk:
        who = Who(me(actor), key=order.key)
        return MATTERS.more(stream, lambda state, _: _events(decide(state)), who, order.seen)

    return store.once(order.key, act, risks.load)


def _events(made: Any) -> Any:
    return made if type(made) not in e.OWN else (made,)


def _here(found: Risk, owner: int) -> None:
    """``Refused`` for somebody without a post at the agency."""
    if owner not in {one.official for one in courses.candidates(found.agency, "owner", found.now)}:
        raise Refused(refuse("invalid", "risks.owner_gone", "owner"))
