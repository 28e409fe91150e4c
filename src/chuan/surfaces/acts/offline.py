"""A browser is made ready to take dossiers in while the server is away: its numbers, its key, until when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store.typed import Who
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.rules import codes
from chuan.events.dossiers.services import dossiers
from chuan.events.offline.rules.block import Reserved
from chuan.events.offline.rules.numbering import countable
from chuan.events.offline.services import blocks, devices, sealed
from chuan.events.offline.services.devices import Device
from chuan.surfaces.acts.asking import clock, demand, me

WORK, SETTLE = "offline.work", "offline.settle"
_FARTHEST = 15
"""Days within which the next working day is looked for: no holiday is longer."""


@dataclass(frozen=True, slots=True)
class Number:
    """One number held, with what its slip shows: the code and the secret of its public page."""

    agency: int
    day: date
    number: int
    code: str
    secret: str


@dataclass(frozen=True, slots=True)
class Ready:
    """A browser made ready: ``token`` is told once, "" at a renewal; ``seals`` is the key it seals with (spki)."""

    device: Device
    token: str
    seals: bytes
    days: tuple[date, ...]
    numbers: tuple[Number, ...]
    now: datetime


@dataclass(frozen=True, slots=True)
class Asked:
    """What the officer asks for: so many numbers of each agency for each day; ``token`` of a browser ready before.

    ``agencies``: whose dossiers are received at this counter, its own agency first.
    """

    agencies: tuple[int, ...]
    name: str
    count: int
    days: int = 1
    token: str = ""


@transaction.atomic
def make_ready(actor: Actor, asked: Asked) -> Ready:
    """Enrol or renew this browser and fill its numbers up; ``Refused`` for who does not receive here."""
    now = clock()
    for agency in asked.agencies:
        demand(actor, WORK, Thing(agency), now, see=WORK)
    refusal = countable(asked.count, asked.days)
    if refusal is not None:
        raise Refused(refusal)
    days = working_days(asked.agencies[0], now, asked.days)
    until = datetime(days[-1].year, days[-1].month, days[-1].day, 23, 59, tzinfo=VIETNAM)
    device, token = _device(actor, asked, until, now)
    wanted = ((agency, day) for agency in _promising(asked.agencies, days[0]) for day in days)
    held = tuple(one for agency, day in wanted for one in _filled(actor, device, agency, day, asked.count))
    return Ready(device, token, sealed.seals(device.key), days, held, now)


def working_days(agency: int, at: datetime, count: int) -> tuple[date, ...]:
    """Today and the working days after it, ``count`` in all; today counts where nobody works, too."""
    calendar, today = worktime_for(agency), local(at).date()
    later = (today + timedelta(days=n) for n in range(1, _FARTHEST))
    found = [today, *(day for day in later if calendar.covers_day(day) and calendar.sessions(day))]
    if len(found) < count:
        raise Refused(refuse("not_now", "offline.no_days"))
    return tuple(found[:count])


def _device(actor: Actor, asked: Asked, until: datetime, now: datetime) -> tuple[Device, str]:
    """The browser known by its token where it is this officer's and agency's; a new one otherwise."""
    if asked.token:
        known = devices.known(asked.token, lock=True)
        if known.official == actor.official and known.agency == asked.agencies[0]:
            return devices.renew(known, until, now), ""
    return devices.enrol(asked.agencies[0], actor.official, asked.name, until, now)


def _promising(agencies: tuple[int, ...], day: date) -> tuple[int, ...]:
    """Those that promise anything at a counter; the others need no numbers."""
    found = {
        one.agency for one in procedures.in_force(list(agencies), day) if one.procedure.channel("direct")
    }
    return tuple(agency for agency in agencies if agency in found)


def _filled(actor: Actor, device: Device, agency: int, day: date, count: int) -> Iterator[Number]:
    """An agency's numbers of the day that the browser still holds, and as many more as it lacks."""
    held = [
        number
        for block in blocks.of_device(device.id, day)
        if block.agency == agency and block.state.reserved and block.state.reserved.day == day
        for number in block.state.held
    ]
    lacking = count - len(held)
    if lacking > 0:
        taken = dossiers.reserve_numbers(agency, day, lacking)
        reserved = Reserved(day, taken[0], taken[-1], Id(device.id), me(actor))
        blocks.reserve(agency, reserved, Who(me(actor)))
        held += taken
    known = organisation.agency(agency, clock())
    for number in held:
        code = codes.issue(known.code if known else "", day, number)
        yield Number(agency, day, number, code, sealed.secret_for(device.key, code))
