"""Initiatives: proposed by anybody, judged by another, applied, measured before and after, recognised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.period import Period
from chuan.base.kernel.reason import say
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.services import people
from chuan.events.meetings.rules import events as e
from chuan.events.meetings.rules import initiative as i
from chuan.events.meetings.services import initiatives
from chuan.events.meetings.services.initiatives import Initiative
from chuan.readings.measures.queries.measuring import Of, measures
from chuan.readings.measures.rules.measured import Measured
from chuan.readings.measures.rules.registry import MEASURES
from chuan.readings.measures.rules.words import WORDS
from chuan.surfaces.acts.asking import clock, me
from chuan.surfaces.acts.meetings import VIEW, demand
from chuan.surfaces.acts.training import named

PROPOSE, JUDGE = "initiatives.propose", "initiatives.judge"


@dataclass(frozen=True, slots=True)
class Applying:
    """Where it is applied and by what it will be measured; unit 0 and procedure "" = all."""

    since: date
    measure: str
    unit: int = 0
    procedure: str = ""


def seen(actor: Actor, stream: int, act: str = VIEW) -> Initiative:
    """An initiative, if ``actor`` may do ``act`` to it."""
    found = initiatives.load(stream)
    demand(actor, act, found.agency)
    return found


def propose(actor: Actor, title: str, text: str, key: UUID | None = None) -> Initiative:
    """A better way, in words."""
    demand(actor, PROPOSE, actor.agency)
    stream = new_id()

    def act() -> Initiative:
        called = people.keep_text(stream, named(title))
        made = i.propose(called, people.keep_words(stream, text))
        return initiatives.put(stream, actor.agency, made, Who(me(actor), key=key))

    return store.once(key, act, initiatives.load)


def judge(actor: Actor, stream: int, reason: str, key: UUID | None = None, *, accepted: bool) -> Initiative:
    """Whether it is to be tried, and why."""
    seen(actor, stream, JUDGE)

    def act() -> Initiative:
        why, who = people.keep_words(stream, reason), Who(me(actor), key=key)
        return initiatives.more(
            stream, lambda state, _: i.judge(state, who.official, why, accepted=accepted), who
        )

    return store.once(key, act, initiatives.load)


def apply(actor: Actor, stream: int, form: Applying, key: UUID | None = None) -> Initiative:
    """It is applied from a day."""
    found = seen(actor, stream, JUDGE)
    if form.measure not in MEASURES:
        raise Refused(refuse("invalid", "meetings.no_measure", "measure"))
    units = {one.id for one in organisation.units(EVERYTHING, clock(), agency=found.agency)}
    if form.unit and form.unit not in units:
        raise Refused(refuse("invalid", "training.nobody", "unit"))
    if form.procedure:
        procedures.adopted(found.agency, form.procedure, local(clock()).date())
    wanted = e.Applied(form.since, form.measure, Id(form.unit), form.procedure)
    return store.once(
        key,
        lambda: initiatives.more(stream, lambda state, _: i.apply(state, wanted), Who(me(actor), key=key)),
        initiatives.load,
    )


def measure(actor: Actor, stream: int, key: UUID | None = None) -> Initiative:
    """What its measure says of the days since it is applied, and of as many days before."""
    found = seen(actor, stream, JUDGE)
    applied, today = found.state.applied, local(found.now).date()
    if applied is None or applied.since >= today:
        raise Refused(refuse("not_now", "meetings.too_early" if applied else "meetings.apply_first"))
    days = (Period(applied.since - (today - applied.since), applied.since), Period(applied.since, today))
    of = Of(found.agency, found.now, applied.procedure, int(applied.unit))
    before, after = measures(of, (applied.measure,), days)[applied.measure]
    told = (_figure(applied.measure, days[0], before), _figure(applied.measure, days[1], after))
    return store.once(
        key,
        lambda: initiatives.more(
            stream, lambda state, _: i.measure(state, *told, today), Who(me(actor), key=key)
        ),
        initiatives.load,
    )


def recognise(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Initiative:
    """It counts for commendation."""
    seen(actor, stream, JUDGE)

    def act() -> Initiative:
        why, who = people.keep_words(stream, reason), Who(me(actor), key=key)
        return initiatives.more(stream, lambda state, _: i.recognise(state, who.official, why), who)

    return store.once(key, act, initiatives.load)


def _figure(key: str, days: Period, found: Measured) -> e.Figure:
    value = say(MEASURES[key].worth(found.shown), WORDS) if found.value is not None else ""
    assert days.until is not None
    return e.Figure(days.since, days.until, found.part, found.whole, value)
