"""Numbers at a hall: what may be asked for there, whether it is open, and a number drawn on a kiosk or at a desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from chuan.base.kernel.clock import local, spoken
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation.services.halls import Hall, hall
from chuan.definitions.procedures import services as procedures
from chuan.events.queue.imports.plan import shipped
from chuan.events.queue.rules import events as e
from chuan.events.queue.services import halls, tickets
from chuan.events.queue.services.halls import Queue
from chuan.events.queue.services.tickets import Drawn
from chuan.surfaces.acts.asking import clock

RESULTS = "Nhận kết quả"
"""The matter of those who come for an answer; every other one is a field of the procedures in force."""
_LETTERS = "ABCDEFGHKLMNPQRSUVXY"
_RESULTS_LETTER = "T"
_BEFORE = timedelta(minutes=15)
"""So long before it opens a hall gives numbers."""


@dataclass(frozen=True, slots=True)
class Place:
    """A hall with its queue; ``matters``: what people ask for there -> the letter of its numbers."""

    hall: Hall
    queue: Queue
    matters: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asks at the kiosk; ``first``: the class he says he belongs to."""

    field: str
    first: str = ""
    dossier: int = 0


def place(unit: int, at: datetime) -> Place:
    """The queue of a counter unit, made when it is first opened; ``Refused(missing)`` where there is no hall."""
    found = hall(unit, at)
    if found is None:
        raise Refused(refuse("missing", "queue.no_hall"))
    return Place(found, halls.opened(unit, found.agency, found.posts), matters(found, at))


def matters(found: Hall, at: datetime) -> dict[str, str]:
    """The fields of what the hall receives today, in the order of the alphabet, and the answers given back."""
    agencies = list(found.serves) or [found.agency]
    adopted = procedures.in_force(agencies, local(at).date())
    fields = sorted({one.procedure.field for one in adopted if not one.procedure.internal})
    return {**dict(zip(fields, _LETTERS, strict=False)), RESULTS: _RESULTS_LETTER}


def opens(agency: int, at: datetime) -> datetime | None:
    """None while numbers are given; else when they are next given (the opening of the next session)."""
    calendar, moment = worktime_for(agency), local(at)
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    for days in range(30):
        day = midnight + timedelta(days=days)
        for one in calendar.sessions(day.date()):
            begins, ends = day + timedelta(minutes=one.opens), day + timedelta(minutes=one.closes)
            if begins - _BEFORE <= moment < ends:
                return None
            if begins > moment:
                return begins
    return moment + timedelta(days=30)


def demand_open(agency: int, at: datetime) -> None:
    """``Refused`` outside opening hours, with when it opens."""
    again = opens(agency, at)
    if again is not None:
        said = f"Mở lại lúc {spoken(again)}."
        raise Refused(refuse("not_now", "queue.closed_now", next=said))


def draw(where: Place, wanted: Wanted, who: Who) -> Drawn:
    """A number for somebody; once for a key. At a kiosk ``demand_open`` comes first, a desk gives one at any hour."""
    taken = checked(where, wanted, who.at or clock())
    return store.once(
        who.key, lambda: tickets.take(where.queue, letter(where, taken), taken, who), tickets.drawn
    )


def letter(where: Place, taken: e.Taken) -> str:
    return where.matters[taken.field]


def checked(where: Place, wanted: Wanted, at: datetime) -> e.Taken:
    """What is asked for is done here, and the class is one of today's."""
    if wanted.field not in where.matters:
        raise Refused(refuse("invalid", "queue.no_field", "field"))
    if wanted.first and wanted.first not in {one.key for one in shipped().on(local(at).date())}:
        raise Refused(refuse("invalid", "queue.no_class", "first"))
    dossier = Id(wanted.dossier) if wanted.dossier else None
    return e.Taken("", wanted.field, wanted.first, dossier=dossier)


def by_kiosk(unit: int, wanted: Wanted, key: UUID | None) -> Drawn:
    """A number drawn on the hall's kiosk, in opening hours."""
    where = place(unit, clock())
    demand_open(where.hall.agency, clock())
    return draw(where, wanted, Who(key=key))
