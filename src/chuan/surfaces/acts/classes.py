"""Classes: opened, people put on the list, marked by hand or excused, closed, graded, annulled."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.training.rules import events as e
from chuan.events.training.rules import lesson_orders as o
from chuan.events.training.rules.lesson import State
from chuan.events.training.services import classes, plan
from chuan.events.training.services.classes import Lesson
from chuan.surfaces.acts.asking import clock, me
from chuan.surfaces.acts.courses import staff
from chuan.surfaces.acts.training import MANAGE, VIEW, demand, known, named, person_of, units_of

TEACH = "training.teach"


@dataclass(frozen=True, slots=True)
class Opening:
    """A class as it was typed; of the course ``item`` of the plan (0: none). ``teacher`` 0: ``guest`` teaches."""

    title: str
    subject: str
    competence: str
    starts: datetime
    ends: datetime
    hours: int
    place: str
    item: int = 0
    teacher: int = 0
    guest: str = ""


def thing(found: Lesson) -> Thing:
    """A class as authority sees it: its agency and its teacher."""
    teacher = found.state.teacher
    return Thing(found.agency, 0, (int(teacher),) if teacher else ())


def seen(actor: Actor, stream: int, act: str = VIEW) -> Lesson:
    """A class, if ``actor`` may do ``act`` to it."""
    found = classes.load(stream)
    demand(actor, act, thing(found))
    return found


def open_class(actor: Actor, form: Opening, key: UUID | None = None, at: datetime | None = None) -> Lesson:
    """Open a class; those for whom the plan's course is are on its list at once."""
    demand(actor, MANAGE, Thing(actor.agency))
    known(form.subject, form.competence)
    item = _of_plan(actor, form.item) if form.item else None
    teacher = person_of(form.teacher, actor.agency, clock(), "teacher") if form.teacher else None
    stream = new_id()

    def act() -> Lesson:
        opened = e.Opened(
            Id(item.id) if item else None, people.keep_text(stream, named(form.title)), form.subject,
            form.competence, form.starts, form.ends, form.hours, people.keep_text(stream, form.place),
            teacher, people.keep_words(stream, form.guest),
        )  # fmt: skip
        who = Who(me(actor), at=at, key=key)
        made = classes.put(stream, actor.agency, form.title, o.open_class(opened), who)
        seats = _fit(actor.agency, item.state.audience) if item else ()
        if not seats:
            return made
        return classes.more(stream, lambda state, _: o.enrol(state, seats), Who(me(actor), at=at))

    return store.once(key, act, classes.load)


def enrol(
    actor: Actor, stream: int, officials: Collection[int], duties: Collection[str] = (),
    key: UUID | None = None, at: datetime | None = None,
) -> Lesson:  # fmt: skip
    """Put people on the list: those named, and everybody with one of the duties."""
    found = seen(actor, stream, TEACH)
    units = units_of(found.agency, clock())
    if not set(units).issuperset(officials):
        raise Refused(refuse("invalid", "training.nobody", "officials"))
    chosen = {official: e.Seat(Id(official), units[official]) for official in sorted(officials)}
    chosen |= {int(seat.official): seat for seat in (_fit(found.agency, duties) if duties else ())}
    return _more(actor, stream, lambda state, _: o.enrol(state, tuple(chosen.values())), key, at)


def mark(
    actor: Actor, stream: int, official: int, reason: str, key: UUID | None = None,
    at: datetime | None = None,
) -> Lesson:  # fmt: skip
    """Write down that a person was there without the code, with the reason."""
    found = seen(actor, stream, TEACH)
    turn = found.state.turn(official)
    unit = turn.unit if turn else units_of(found.agency, clock()).get(official)
    if unit is None:
        raise Refused(refuse("invalid", "training.nobody", "official"))
    seat = e.Seat(Id(official), unit)
    return _worded(actor, stream, reason, lambda state, why: o.mark(state, seat, why), key, at)


def excuse(actor: Actor, stream: int, official: int, reason: str, key: UUID | None = None) -> Lesson:
    """Write down why an enrolled person did not come."""
    seen(actor, stream, TEACH)
    return _worded(actor, stream, reason, lambda state, why: o.excuse(state, Id(official), why), key)


def outsiders(actor: Actor, stream: int, count: int, key: UUID | None = None) -> Lesson:
    """How many without an account were there."""
    seen(actor, stream, TEACH)
    return _more(actor, stream, lambda state, _: o.outsiders(state, count), key)


def close(actor: Actor, stream: int, key: UUID | None = None, at: datetime | None = None) -> Lesson:
    """The class is over."""
    seen(actor, stream, TEACH)
    return _more(actor, stream, o.close, key, at)


def grade(
    actor: Actor, stream: int, results: Mapping[int, bool], key: UUID | None = None, at: datetime | None = None
) -> Lesson:  # fmt: skip
    """Who passed and who did not."""
    seen(actor, stream, TEACH)
    said = tuple((Id(official), passed) for official, passed in sorted(results.items()))
    return _more(actor, stream, lambda state, _: o.grade(state, said), key, at)


def annul(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Lesson:
    """The class does not count, with the reason."""
    seen(actor, stream, MANAGE)
    return _worded(actor, stream, reason, o.annul, key)


def _of_plan(actor: Actor, stream: int) -> plan.Item:
    found = plan.load(stream)
    demand(actor, MANAGE, Thing(found.agency))
    if found.state.struck is not None:
        raise Refused(refuse("closed", "training.item_struck"))
    return found


def _fit(agency: int, duties: Collection[str]) -> tuple[e.Seat, ...]:
    """Everybody with one of the duties."""
    found = {one.official: one for one in reversed(staff(agency, clock())) if set(duties) & set(one.roles)}
    return tuple(e.Seat(Id(one.official), Id(one.unit)) for one in found.values())


_Decide = Callable[[State, datetime], o.Made]


def _more(actor: Actor, stream: int, decide: _Decide, key: UUID | None, at: datetime | None = None) -> Lesson:
    return store.once(key, lambda: classes.more(stream, decide, Who(me(actor), at=at, key=key)), classes.load)


def _worded(
    actor: Actor, stream: int, words: str, decide: Callable[[State, Id | None], o.Made], key: UUID | None,
    at: datetime | None = None,
) -> Lesson:  # fmt: skip
    def act() -> Lesson:
        kept = people.keep_words(stream, words)
        return classes.more(stream, lambda state, _: decide(state, kept), Who(me(actor), at=at, key=key))

    return store.once(key, act, classes.load)
