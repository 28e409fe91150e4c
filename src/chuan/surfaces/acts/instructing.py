"""Instructions: given to agencies below, and taken back."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.kernel.text import fold
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope, Thing, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.events.dossiers.services import people
from chuan.events.instructions.rules import days, orders
from chuan.events.instructions.rules import events as e
from chuan.events.instructions.rules import instruction as rule
from chuan.events.instructions.rules.aims import wrong_aim
from chuan.events.instructions.services import instructions as kept
from chuan.events.instructions.services.instructions import Instruction
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.instructed_aims import counted

VIEW, GIVE = "instructions.view", "instructions.give"


@dataclass(frozen=True, slots=True)
class Wanted:
    """An instruction as typed; ``due`` or else so many working ``days``."""

    number: str
    dated: date
    title: str
    text: str
    proof: str
    agencies: tuple[int, ...]
    due: date | None = None
    days: int = 0
    aim: e.Aim | None = None


def below(actor: Actor, at: datetime) -> tuple[AgencyRow, ...]:
    """The agencies that one may give to, merged ones with their successors' numbers."""
    found = organisation.agencies(scope(actor, GIVE, at), at)
    return tuple(row for row in found if row.id != actor.agency)


def works_for(agency: int) -> days.Works:
    """Which days are worked at an agency."""
    calendar = worktime_for(agency)
    return lambda day: bool(calendar.sessions(day))


def give(actor: Actor, wanted: Wanted, key: UUID | None = None, at: datetime | None = None) -> Instruction:
    """To every agency named, each once; one merged meanwhile is answered for by its successor."""
    now = at or clock()
    demand(actor, GIVE, Thing(actor.agency), now, VIEW)
    today = local(now).date()
    to = _receivers(below(actor, now), wanted.agencies, today)
    due, wrong = _due(actor, wanted, today)

    def act() -> Instruction:
        _refuse_twice(actor.agency, wanted, to)
        stream = new_id()
        typed = [people.keep_text(stream, words) for words in (wanted.number, wanted.title, wanted.text)]
        sent = tuple(e.Sent(Id(new_id()), Id(agency), Id(instead)) for agency, instead in to.items())
        given = e.Given(typed[0], wanted.dated, typed[1], typed[2], due, wanted.proof, sent, wanted.aim)
        who = Who(me(actor), at=at, key=key)
        made = kept.put(stream, actor.agency, rule.give(given, today, wrong, _wrong_aim(given, today)), who)
        for one in sent:
            charged = e.Charged(Id(stream), me(actor), typed[1], due, wanted.proof, one.instead, wanted.aim)
            kept.put_part(int(one.part), int(one.agency), (charged,), Who(me(actor), at=at))
        return made

    return store.once(key, act, kept.load)


def take_back(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Instruction:
    """From every agency that has not finished it."""
    seen(actor, stream, GIVE)

    def act() -> Instruction:
        why, who = people.keep_words(stream, reason), Who(me(actor), key=key)
        made = kept.more(stream, lambda state, _: rule.take_back(state, why), who)
        for one in made.state.to:
            kept.more_part(
                int(one.part), lambda state, _: orders.drop(state, Id(int(why or 0))), Who(me(actor))
            )
        return made

    return store.once(key, act, kept.load)


def seen(actor: Actor, stream: int, act: str = VIEW) -> Instruction:
    """An instruction, if ``actor`` may do ``act`` to it."""
    found = kept.load(stream)
    demand(actor, act, Thing(found.agency), clock(), VIEW)
    return found


def _wrong_aim(given: e.Given, today: date) -> Refusal | None:
    known = counted(given.aim.span) if given.aim else ()
    return wrong_aim(given, today, [one.id for one in known])


def _due(actor: Actor, wanted: Wanted, today: date) -> tuple[date, Refusal | None]:
    works = works_for(actor.agency)
    if wanted.due is None and not 0 < wanted.days <= days.MOST:
        return today, refuse("invalid", "instructions.due_missing", "due")
    due = wanted.due or days.after(today, wanted.days, works)
    return due, days.wrong_due(due, today, works)


def _receivers(rows: Collection[AgencyRow], chosen: Collection[int], today: date) -> Mapping[int, int]:
    """Agency -> whose stead it is in (0: its own); ``Refused`` for one that is not below."""
    known = {row.id: row for row in rows}
    found: dict[int, int] = {}
    for one in dict.fromkeys(chosen):
        row, instead = known.get(one), 0
        while row is not None and row.until is not None and row.until <= today:
            if not row.successor:
                raise Refused(refuse("not_now", "instructions.gone", "agencies", name=row.short_name))
            instead, row = one, known.get(row.successor)
        if row is None:
            raise Refused(refuse("not_yours", "instructions.not_below", "agencies"))
        found.setdefault(row.id, instead)
    return found


def _refuse_twice(agency: int, wanted: Wanted, to: Collection[int]) -> None:
    """The same document with the same content goes to an agency once."""
    others = [
        one.state
        for one in kept.listed(Scope(agencies=frozenset({agency})))
        if one.state.status == "given" and one.state.dated == wanted.dated
    ]
    words = people.texts_of([int(text) for one in others for text in (one.number, one.title, one.text)])
    mine = tuple(map(fold, (wanted.number, wanted.title, wanted.text)))
    for one in others:
        same = tuple(fold(words.get(int(text), "")) for text in (one.number, one.title, one.text)) == mine
        had = {int(sent.agency) for sent in one.to} & set(to)
        if same and had:
            names = ", ".join(sorted(organisation.agency_names(had).values()))
            raise Refused(
                refuse("invalid", "instructions.twice", "agencies", number=wanted.number, names=names)
            )
