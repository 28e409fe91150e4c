"""Other agencies asked by hand, asked again, and no longer waited for."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.rules.interruption_orders import EndLeg, Unask
from chuan.events.dossiers.rules.legs import ASKED, ASKER
from chuan.events.dossiers.services import dossiers, people
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.surfaces.acts.asking import Case, case, clock, me, unguarded
from chuan.surfaces.acts.between import Question, Target, send, target, unsent
from chuan.surfaces.acts.instead import worked


@dataclass(frozen=True, slots=True)
class Asked:
    """What a holder asks of another agency: by which of its internal procedures, in his words."""

    step: str
    agency: str
    procedure: str
    text: str


def ask(actor: Actor, stream: int, form: Asked, seen: int | None = None, key: UUID | None = None) -> Dossier:
    """Ask another agency while a step is in hand; the step itself goes on."""
    found = case(actor, stream, "dossiers.view", clock())
    wanted = target(form.agency, form.procedure, clock())
    if isinstance(wanted, Refusal):
        raise Refused(wanted)
    if not wanted.adopted.procedure.internal:
        raise Refused(refuse("invalid", "acts.not_internal", field="agency"))
    if not form.text.strip():
        raise Refused(refuse("invalid", "acts.ask_what", field="text"))
    return _sent(actor, found, Question(form.step, wanted, form.text), seen, key)


def ask_again(
    actor: Actor, stream: int, step: str, seen: int | None = None, key: UUID | None = None
) -> Dossier:
    """Send the question of a step that could not go out when the step opened."""
    found = case(actor, stream, "dossiers.view", clock())
    waiting = {one.key: whom for one, whom in unsent(found, found.dossier.state, clock())}
    whom = waiting.get(step)
    if not isinstance(whom, Target):
        raise Refused(whom or refuse("not_now", "dossiers.leg_open"))
    return _sent(actor, found, Question(step, whom), seen, key)


def end(actor: Actor, stream: int, leg: int, reason: str, key: UUID | None = None) -> Dossier:
    """The asking agency's head takes a question back; the leg stops."""
    found = case(actor, stream, "dossiers.grant", clock())
    return _over(actor, found, leg, ASKER, reason, key)


def give_back(actor: Actor, leg: int, reason: str, key: UUID | None = None) -> Dossier:
    """The asked agency's head gives a question back; whoever asked goes on without it."""
    found = case(actor, leg, "dossiers.grant", clock())
    if found.dossier.state.parent is None:
        raise Refused(refuse("not_now", "dossiers.no_such_leg"))
    asker = unguarded(dossiers.load(int(found.dossier.state.parent)))
    return _over(actor, asker, leg, ASKED, reason, key)


def _sent(actor: Actor, found: Case, question: Question, seen: int | None, key: UUID | None) -> Dossier:
    who = dossiers.Actor(me(actor), worked(actor, found, clock(), question.step), key=key)

    def act() -> Dossier:
        return send(found, dossiers.load(found.dossier.id), question, who, seen)

    return dossiers.once(key, act)


def _over(actor: Actor, asker: Case, leg: int, by: str, reason: str, key: UUID | None) -> Dossier:
    """Both streams learn it; a leg that is over already only stops being waited for."""
    if not reason.strip():
        raise Refused(refuse("invalid", "dossiers.reason_needed", field="reason"))
    stream = asker.dossier.id

    def act() -> Dossier:
        there = unguarded(dossiers.load(leg))
        order = EndLeg(Id(leg), by, people.keep_text(stream, reason))
        ended = dossiers.carry_out(
            stream, lambda _: order, asker.terms, asker.calendar, dossiers.Actor(me(actor), key=key)
        )
        if there.dossier.state.status == "open":
            unask = Unask(by, people.keep_text(leg, reason))
            dossiers.carry_out(leg, lambda _: unask, there.terms, there.calendar, dossiers.Actor(me(actor)))
        return ended

    return dossiers.once(key, act)
