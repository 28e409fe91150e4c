"""The year's plan of training: a course put in, moved, taken out; what training is seen of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Scope, Thing, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.rules.roles import ROLES
from chuan.events.dossiers.services import people
from chuan.events.training.imports.standard import shipped
from chuan.events.training.rules import events as e
from chuan.events.training.rules import item as i
from chuan.events.training.services import plan
from chuan.surfaces.acts.asking import clock, me
from chuan.surfaces.acts.asking import demand as asked
from chuan.surfaces.acts.courses import staff

VIEW, MANAGE = "training.view", "training.manage"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A course as it was typed; ``competence`` "" where it gives none; ``audience`` are duties of posts."""

    year: int
    quarter: int
    subject: str
    competence: str
    title: str
    hours: int
    audience: tuple[str, ...] = ()


def demand(actor: Actor, act: str, what: Thing) -> None:
    """``Refused`` unless ``actor`` may; as missing for one who may not even see training there."""
    asked(actor, act, what, clock(), VIEW)


def sight(actor: Actor, at: datetime) -> Scope:
    """The training a person sees."""
    return scope(actor, VIEW, at)


def seen(actor: Actor, stream: int, act: str = VIEW) -> plan.Item:
    """A line of the plan, if ``actor`` may do ``act`` to it."""
    found = plan.load(stream)
    demand(actor, act, Thing(found.agency))
    return found


def put(actor: Actor, form: Wanted, key: UUID | None = None) -> plan.Item:
    """A course comes into the plan."""
    demand(actor, MANAGE, Thing(actor.agency))
    known(form.subject, form.competence)
    if not set(ROLES).issuperset(form.audience) or not _near(form.year):
        raise Refused(refuse("invalid", "acts.audit_year", "year"))
    stream = new_id()

    def act() -> plan.Item:
        title = people.keep_text(stream, named(form.title))
        wanted = e.Planned(
            form.year, form.quarter, form.subject, form.competence, title, form.hours, form.audience
        )
        return plan.put(actor.agency, form.title, i.plan(wanted), Who(me(actor), key=key), stream)

    return store.once(key, act, plan.load)


def change(
    actor: Actor, stream: int, quarter: int, hours: int, reason: str, key: UUID | None = None
) -> plan.Item:
    """Move a course, with the reason."""
    seen(actor, stream, MANAGE)

    def act() -> plan.Item:
        why = people.keep_words(stream, reason)
        return plan.more(stream, lambda state: i.change(state, quarter, hours, why), Who(me(actor), key=key))

    return store.once(key, act, plan.load)


def strike(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> plan.Item:
    """Take a course out, with the reason."""
    seen(actor, stream, MANAGE)

    def act() -> plan.Item:
        why = people.keep_words(stream, reason)
        return plan.more(stream, lambda state: i.strike(state, why), Who(me(actor), key=key))

    return store.once(key, act, plan.load)


def known(subject: str, competence: str) -> None:
    """``Refused`` where the catalogue has no such subject or competence."""
    listed = shipped()
    if subject not in dict(listed.subjects) or (competence and listed.competence(competence) is None):
        raise Refused(refuse("invalid", "training.no_competence", "competence"))


def named(title: str) -> str:
    """A title, if it says something."""
    if not title.strip():
        raise Refused(refuse("invalid", "acts.matter_title", "title"))
    return title


def person_of(official: int, agency: int, at: datetime, field: str) -> Id:
    """An official of this agency; ``Refused`` beside ``field`` where he is none."""
    seats = units_of(agency, at)
    if official not in seats:
        raise Refused(refuse("invalid", "training.nobody", field))
    return Id(official)


def units_of(agency: int, at: datetime) -> dict[int, Id]:
    """Everybody with a post of his own at an agency -> the unit of the first one."""
    return {one.official: Id(one.unit) for one in reversed(staff(agency, at))}


def _near(year: int) -> bool:
    this = local(clock()).year
    return this - 5 <= year <= this + 1
