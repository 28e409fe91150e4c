"""A browser brings what it took in while the server was away: taken in once under its number, or kept for a person."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store.services import answered
from chuan.base.store.typed import Who
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.laws.services import pack_for
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.promise import deadline
from chuan.events.dossiers.rules import codes
from chuan.events.dossiers.services import dossiers, people
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.offline.rules.numbering import usable
from chuan.events.offline.rules.working import Brought, Known, doubts
from chuan.events.offline.services import blocks, devices, sealed
from chuan.events.offline.services.blocks import Block
from chuan.events.offline.services.devices import Device
from chuan.surfaces.acts.asking import allows, clock, me
from chuan.surfaces.acts.offline import WORK
from chuan.surfaces.acts.reception import Reception, receive

RECORDED_BEFORE = "Hồ sơ đã được máy chủ ghi trước khi mất kết nối với mã {code}"
"""Why a number printed on a slip is void: the words kept with it."""


def late_words(since: datetime) -> str:
    """Why it is recorded later than it happened, in the words kept with the dossier."""
    return f"Nhận tại quầy khi mất kết nối với máy chủ, từ {local(since):%H:%M %d/%m/%Y}"


@dataclass(frozen=True, slots=True)
class Bringing:
    """One reception as brought: its number, what was typed (already read), what the browser showed."""

    key: UUID
    day: date
    number: int
    form: Reception
    brought: Brought | None = None


def device_of(actor: Actor, token: str) -> Device:
    """The browser of this token, if whoever is signed in receives for its agency too."""
    device = devices.known(token)
    if not allows(actor, WORK, Thing(device.agency), clock()):
        raise Refused(refuse("not_yours", "offline.other_agency"))
    return device


def demand_here(actor: Actor, device: Device, wanted: Bringing) -> None:
    """``Refused`` for an agency this browser holds no number of and ``actor`` does not receive for: it is not theirs to fill."""
    agency = wanted.form.agency
    held = blocks.of_number(device.id, agency, wanted.day, wanted.number)
    if held is None and not allows(actor, WORK, Thing(agency), clock()):
        raise Refused(refuse("not_yours", "offline.other_agency"))


def take_in(device: Device, wanted: Bringing) -> Dossier:
    """Taken in under the number on its slip, as an act of the official who took it in; once for its key.

    ``Refused`` with everything a person has to look at; then nothing of it is written.
    """
    holder = organisation.actor_of_official(device.official, clock())
    if holder is None:
        raise Refused(refuse("not_yours", "offline.expired"))
    with transaction.atomic():
        devices.alone(device.id)
        known = answered(wanted.key)
        if known is not None:
            return _again(device, dossiers.load(known.stream), wanted)
        block = blocks.of_number(device.id, wanted.form.agency, wanted.day, wanted.number)
        found = (*_number(block, wanted.number), *_doubts(device, wanted))
        if found or block is None:
            raise Refused(*found)
        return under_number(holder, device, block, wanted)


def under_number(holder: Actor, device: Device, block: Block, wanted: Bringing) -> Dossier:
    """Received with the code its slip carries, and the number noted as used, in one transaction."""
    agency = organisation.agency(wanted.form.agency, clock())
    code = codes.issue(agency.code if agency else "", wanted.day, wanted.number)
    reserved = replace(wanted.form.reserved, code=code, secret=sealed.secret_for(device.key, code))
    dossier = receive(holder, replace(wanted.form, reserved=reserved), wanted.key)
    blocks.use(block.id, wanted.number, dossier.id, Who(me(holder)))
    return dossier


def _again(device: Device, dossier: Dossier, wanted: Bringing) -> Dossier:
    """A repeat, or a dossier the server had before it went away: then the number of the slip is void, with why."""
    block = blocks.of_number(device.id, wanted.form.agency, wanted.day, wanted.number)
    if block is not None and block.state.stands(wanted.number) == "held":
        reason = people.keep_text(block.id, RECORDED_BEFORE.format(code=dossier.state.code))
        blocks.void(block.id, (wanted.number,), reason, Who(Id(device.official)))
    return dossier


def _number(block: Block | None, number: int) -> tuple[Refusal, ...]:
    if block is None:
        return (refuse("closed", "offline.number_foreign", field="number", number=number),)
    refusal = usable(block.state, number)
    return () if refusal is None else (refusal,)


def _doubts(device: Device, wanted: Bringing) -> tuple[Refusal, ...]:
    return doubts(wanted.brought, _known(device, wanted, wanted.brought.at)) if wanted.brought else ()


def _known(device: Device, wanted: Bringing, at: datetime) -> Known:
    """What the server says of the same reception: the version in force at its moment and what that promises."""
    form, day = wanted.form, local(at).date()
    adopted = procedures.adopted(form.agency, form.procedure, day)
    channel = adopted.procedure.channel(form.channel)
    promised = deadline(
        channel.promised if channel else None, pack_for(form.agency, day), worktime_for(form.agency), at
    )
    return Known(device.since, device.until, clock(), adopted.edition, promised, form.fee)
