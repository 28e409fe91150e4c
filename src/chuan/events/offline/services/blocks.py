"""The door to blocks of numbers: one stream each, and a row beside that says how many are still out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.events.offline.models import Block as Row
from chuan.events.offline.rules import numbering
from chuan.events.offline.rules.block import KINDS, Reserved, State, evolve

KIND: Kind[State] = Kind("block", "offline", State, KINDS, evolve)
Block = Standing[State]
load = KIND.load


@dataclass(frozen=True, slots=True)
class Line:
    """A block as lists show it."""

    stream: int
    device: int
    agency: int
    day: date
    first: int
    last: int
    used: int
    void: int

    @property
    def left(self) -> int:
        return self.last - self.first + 1 - self.used - self.void


def reserve(agency: int, reserved: Reserved, who: Who) -> Block:
    """Hold the numbers, inside the caller's transaction."""
    opened = store.open_stream(KIND.name, agency, {}, new_id())
    made = KIND.carried(opened, lambda state, _: numbering.reserve(state, reserved), who)
    Row.objects.create(
        stream=made.id, device=int(reserved.device), agency=agency, day=reserved.day,
        first=reserved.first, last=reserved.last,
    )  # fmt: skip
    return made


def use(stream: int, number: int, dossier: int, who: Who) -> Block:
    """The number stands on a dossier, inside the transaction that takes it in."""
    loaded = store.load(stream, KIND.name)
    return _kept(KIND.carried(loaded, lambda state, _: numbering.use(state, number, Id(dossier)), who))


def void(stream: int, numbers: Collection[int], reason: Id | None, who: Who) -> Block:
    """Numbers that stand on nothing, with why."""
    loaded = store.load(stream, KIND.name)
    return _kept(KIND.carried(loaded, lambda state, _: numbering.void(state, tuple(numbers), reason), who))


def of_number(device: int, agency: int, day: date, number: int) -> Block | None:
    """The block of a browser that holds, or held, this number."""
    found = Row.objects.filter(device=device, agency=agency, day=day, first__lte=number, last__gte=number)
    stream = found.values_list("stream", flat=True).first()
    return None if stream is None else load(stream)


def of_device(device: int, since: date) -> tuple[Block, ...]:
    """The blocks of a browser from a day on."""
    streams = Row.objects.filter(device=device, day__gte=since).order_by("day", "first")
    return KIND.load_many(list(streams.values_list("stream", flat=True)))


def lines(agencies: Collection[int], most: int = 100) -> tuple[Line, ...]:
    """The blocks of these agencies, the latest first."""
    rows = Row.objects.filter(agency__in=agencies).order_by("-day", "-first")[:most]
    return tuple(Line(*row) for row in rows.values_list(*_NAMES))


def _kept(block: Block) -> Block:
    state = block.state
    void = sum(len(one.numbers) for one in state.void)
    Row.objects.filter(stream=block.id).update(used=len(state.used), void=void)
    return block


_NAMES = ("stream", "device", "agency", "day", "first", "last", "used", "void")
