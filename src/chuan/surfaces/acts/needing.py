"""What steps ask of whoever gets them: said with its day, ended with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import ACTS
from chuan.events.dossiers.services import people
from chuan.events.training.imports.standard import shipped
from chuan.events.training.rules import held_events as h
from chuan.events.training.rules import need as n
from chuan.events.training.services import needs
from chuan.surfaces.acts.asking import clock, me
from chuan.surfaces.acts.training import MANAGE, demand


@dataclass(frozen=True, slots=True)
class Asking:
    """A step asks a competence from a day on; "" = whichever procedure, step, kind of step."""

    procedure: str
    step: str
    act: str
    competence: str
    since: date
    block: bool = False


def require(actor: Actor, form: Asking, key: UUID | None = None) -> needs.Asked:
    """From this day a step asks a competence."""
    demand(actor, MANAGE, Thing(actor.agency))
    if shipped().competence(form.competence) is None:
        raise Refused(refuse("invalid", "training.no_competence", "competence"))
    _known(actor.agency, form)
    wanted = h.Required(form.procedure, form.step, form.act, form.competence, form.since, form.block)
    return store.once(
        key,
        lambda: needs.put(actor.agency, n.require(wanted), Who(me(actor), key=key)),
        needs.load,
    )


def end(actor: Actor, stream: int, until: date, reason: str, key: UUID | None = None) -> needs.Asked:
    """It asks it no more from this day, with the reason."""
    demand(actor, MANAGE, Thing(needs.load(stream).agency))

    def act() -> needs.Asked:
        why = people.keep_words(stream, reason)
        return needs.more(stream, lambda state: n.end(state, until, why), Who(me(actor), key=key))

    return store.once(key, act, needs.load)


def _known(agency: int, form: Asking) -> None:
    """``Refused`` for a procedure not in force here, a step it has not, a kind of step nobody knows."""
    if form.act and form.act not in ACTS:
        raise Refused(refuse("invalid", "training.no_such_step", "act"))
    if not form.procedure:
        if form.step:
            raise Refused(refuse("invalid", "training.no_such_step", "step"))
        return
    adopted = procedures.adopted(agency, form.procedure, local(clock()).date())
    if form.step and adopted.procedure.step(form.step) is None:
        raise Refused(refuse("invalid", "training.no_such_step", "step"))
