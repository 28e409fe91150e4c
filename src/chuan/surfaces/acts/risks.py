"""A risk or an opportunity: registered, linked to what went wrong, its steps ended with what comes with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Thing, check
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.services.matters import Matters
from chuan.events.dossiers.services import people
from chuan.events.risks.rules import assessing, gates
from chuan.events.risks.rules import events as e
from chuan.events.risks.rules.coded import ACCEPT
from chuan.events.risks.rules.state import APPROVE, CLOSED, OK, REVIEW
from chuan.events.risks.services import risks
from chuan.events.risks.services.risks import MATTERS, Risk
from chuan.surfaces.acts import courses
from chuan.surfaces.acts.asking import allows, clock, me
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.acts.risk_figures import compared, shown
from chuan.surfaces.acts.risk_naming import known, matter_of

EDIT, ACCEPTS = "risks.edit", "risks.accept"
_SHORT = 5


@dataclass(frozen=True, slots=True)
class New:
    """What somebody registers; ``matter``: the nonconformity it comes from."""

    kind: str
    name: str
    measure: str = ""
    procedure: str = ""
    unit: int = 0
    clause: str = ""
    matter: int = 0


def register(actor: Actor, new: New, key: UUID | None = None) -> Risk:
    """A new one, at its first step with whoever registered it."""
    at = clock()
    if refusal := check(actor, EDIT, Thing(actor.agency), at, see=courses.VIEW):
        raise Refused(refusal)
    name = said(new.name, "name")
    known(actor.agency, new.kind, new.measure, new.procedure, new.unit, new.clause, at)
    matters = (Id(matter_of(actor, new.matter)),) if new.matter else ()

    def act() -> Risk:
        stream = new_id()
        fact = e.Registered(new.kind, new.measure, new.procedure, Id(new.unit), new.clause, matters)
        title = people.keep_text(stream, name)
        return risks.begin(stream, actor.agency, title, Who(me(actor), key=key), fact)

    return store.once(key, act, risks.load)


def link(actor: Actor, stream: int, matter: int, key: UUID | None = None) -> Risk:
    """A nonconformity of the agency belongs to it."""
    found = found_for(actor, stream, EDIT)
    linked = Id(matter_of(actor, matter))
    if linked in found.state.matters:
        raise Refused(refuse("invalid", "risks.linked", "matter"))
    who = Who(me(actor), key=key)
    return store.once(
        key,
        lambda: risks.more(stream, e.Linked(linked), lambda state, _: gates.going(state), who),
        risks.load,
    )


def step(
    matters: Matters[Any], actor: Actor, stream: int, move: Move, seen: int | None = None,
    key: UUID | None = None,
) -> Risk:  # fmt: skip
    """End a step: the head's acceptance, or the figures of the day of closing, come with it."""

    def act() -> Risk:
        found: Risk = courses.seen(actor, matters.kind, stream, courses.STEP)
        return courses.step(matters, actor, stream, move, seen, key, _facts(actor, found, move))

    return store.once(key, act, risks.load)


def reopen(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Risk:
    """A closed one is assessed anew by whoever takes it up again."""
    found_for(actor, stream, courses.MANAGE)
    why = said(reason, "reason")

    def act() -> Risk:
        again = e.Reopened(me(actor), people.keep_text(stream, why))
        return risks.more(stream, again, lambda state, _: gates.reopen(state), Who(me(actor), key=key))

    return store.once(key, act, risks.load)


def found_for(actor: Actor, stream: int, act: str) -> Risk:
    """The risk, if this person may see it and do ``act`` to it."""
    found: Risk = courses.seen(actor, MATTERS.kind, stream)
    if act == courses.STEP and (over := gates.going(found.state)):
        raise Refused(over)
    if refusal := check(actor, act, courses.thing(found), clock(), see=courses.VIEW):
        raise Refused(refusal)
    return found


def said(text: str, field: str) -> str:
    """What was typed, with enough in it; ``Refused`` beside its field otherwise."""
    read = text.strip()
    if len(read) < _SHORT:
        raise Refused(refuse("invalid", "risks.words_missing", field))
    return read


def _facts(actor: Actor, found: Risk, move: Move) -> tuple[Any, ...]:
    state = found.state
    if (move.step, move.outcome) == (APPROVE, OK) and state.treatment == ACCEPT and state.above:
        if not allows(actor, ACCEPTS, courses.thing(found), found.now):
            return ()
        return (e.Accepted(state.level, people.keep_text(found.id, said(move.note, "note"))),)
    if (move.step, move.outcome) == (REVIEW, CLOSED):
        looked = assessing.review(
            state, assessing.Said(0, None), shown(found), compared(found), me(actor)
        )  # fmt: skip
        return (looked,) if isinstance(looked, e.Reviewed) else ()
    return ()
