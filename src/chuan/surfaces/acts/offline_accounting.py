"""Numbers that a browser will not use are void with a reason, so that no hole is left unexplained."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db import transaction

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.offline.services import blocks, devices
from chuan.events.offline.services.blocks import Block
from chuan.events.offline.services.devices import Device
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.offline import SETTLE

NOT_USED = "Máy đã gửi hết hồ sơ của ngày và báo không dùng những số này"
"""Why numbers are void that a browser gives back by itself, in the words kept with them."""


def give_back(actor: Actor, device: Device, days: Collection[date], waiting: Collection[int]) -> int:
    """A browser says of days gone by that it used nothing else; ``waiting``: numbers it has yet to bring. How many."""
    with transaction.atomic():
        devices.alone(device.id)
        found = (
            [block for block in blocks.of_device(device.id, min(days)) if _day(block) in days] if days else []
        )
        return sum(_void(actor, block, set(block.state.held) - set(waiting), NOT_USED) for block in found)


def block_of(actor: Actor, stream: int) -> Block:
    """A block the actor may settle; ``Refused`` as missing otherwise."""
    block = blocks.load(stream)
    demand(actor, SETTLE, Thing(block.agency), clock(), see=SETTLE)
    return block


def void_block(actor: Actor, stream: int, reason: str) -> int:
    """A person says that the numbers still out will never be used, with why; how many."""
    block = block_of(actor, stream)
    if not reason.strip():
        raise Refused(refuse("invalid", "offline.reason", field="reason"))
    if not block.state.held:
        raise Refused(refuse("not_now", "offline.nothing_held"))
    with transaction.atomic():
        return _void(actor, block, set(block.state.held), reason)


def _void(actor: Actor, block: Block, numbers: set[int], reason: str) -> int:
    if not numbers:
        return 0
    blocks.void(block.id, sorted(numbers), people.keep_text(block.id, reason), Who(me(actor)))
    return len(numbers)


def _day(block: Block) -> date | None:
    return block.state.reserved.day if block.state.reserved else None
