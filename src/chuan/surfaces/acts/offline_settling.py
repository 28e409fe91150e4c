"""What a browser brought and the rules refused: kept, looked at by a person, taken in after all or dropped with why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from django.db import transaction

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store.typed import Who
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.rules import codes
from chuan.events.dossiers.services import dossiers, people
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.offline.rules.block import HELD
from chuan.events.offline.services import arrivals, blocks, devices
from chuan.events.offline.services.arrivals import WAITING, Arrival
from chuan.events.offline.services.devices import Device
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.offline import SETTLE, WORK
from chuan.surfaces.acts.offline_bringing import Bringing, under_number
from chuan.surfaces.acts.reception import Reception, Reserved, receive

_WITH_SLIP = "{why} (giấy hẹn đã in mang mã {code})"


def keep(
    actor: Actor, device: Device, wanted: Bringing, typed: Mapping[str, str], why: Sequence[str]
) -> Arrival:
    """Kept for a person, with one sentence for each thing that is wrong; the browser may forget it now."""
    arrival = Arrival(
        wanted.key, device.id, wanted.form.agency, wanted.day, wanted.number, wanted.form.procedure,
        wanted.brought.at if wanted.brought else clock(), clock(), typed, "\n".join(why),
    )  # fmt: skip
    return arrivals.keep(arrival, int(me(actor)))


def waiting_one(actor: Actor, key: UUID, act: str = SETTLE) -> Arrival:
    """One that was kept; ``Refused`` as missing for other agencies."""
    found = arrivals.find(key)
    if found is None:
        raise Refused(refuse("missing", "organisation.missing"))
    demand(actor, act, Thing(found.agency), clock(), see=SETTLE)
    return found


def printed_code(arrival: Arrival) -> str:
    """The code its slip carries."""
    agency = organisation.agency(arrival.agency, clock())
    return codes.issue(agency.code if agency else "", arrival.day, arrival.number)


def settle(actor: Actor, key: UUID, form: Reception) -> Dossier:
    """Taken in by whoever looked at it: under the number of its slip where that is still held, else under a new one."""
    waiting_one(actor, key, WORK)
    with transaction.atomic():
        found = arrivals.find(key, lock=True)
        assert found is not None
        if found.status != WAITING:
            if found.dossier:
                return dossiers.load(found.dossier)
            raise Refused(refuse("closed", "offline.settled"))
        signed = replace(form, reserved=Reserved(signed=found.signed or 0))
        dossier = _received(actor, found, signed)
        arrivals.end(key, actor.official, clock(), dossier.id)
    return dossier


def agree(actor: Actor, key: UUID) -> None:
    """Who may sign for late entries agrees to this one."""
    found = waiting_one(actor, key)
    demand(actor, "dossiers.back_date", Thing(found.agency), clock(), see=SETTLE)
    arrivals.agree(key, actor.official)


def drop(actor: Actor, key: UUID, reason: str) -> None:
    """Not taken in, with why; the number of its slip is void with the same words."""
    found = waiting_one(actor, key)
    if not reason.strip():
        raise Refused(refuse("invalid", "offline.drop_reason", field="reason"))
    with transaction.atomic():
        arrivals.end(key, actor.official, clock(), reason=reason)
        block = blocks.of_number(found.device, found.agency, found.day, found.number)
        if block is not None and block.state.stands(found.number) == HELD:
            blocks.void(block.id, (found.number,), people.keep_text(block.id, reason), Who(me(actor)))


def _received(actor: Actor, found: Arrival, form: Reception) -> Dossier:
    block = blocks.of_number(found.device, found.agency, found.day, found.number)
    device = devices.named({found.device})[found.device]
    if block is not None and block.state.stands(found.number) == HELD and device.key:
        return under_number(actor, device, block, Bringing(found.key, found.day, found.number, form))
    why = _WITH_SLIP.format(
        why=form.late_entry or f"{local(found.at):%H:%M %d/%m/%Y}", code=printed_code(found)
    )
    return receive(actor, replace(form, late_entry=why), found.key)
