"""A block of numbers of one day, as its events leave it: held, used for a dossier, or void with a reason."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened

HELD, USED, VOID, FOREIGN = "held", "used", "void", "foreign"
"""How a number of a block stands; ``foreign``: it is none of this block's."""


@dataclass(frozen=True, slots=True)
class Reserved:
    """Numbers ``first`` to ``last`` of ``day`` are held for the browser ``device`` of the official ``holder``."""

    day: date
    first: int
    last: int
    device: Id
    holder: Id


@dataclass(frozen=True, slots=True)
class Used:
    """The number stands on this dossier."""

    number: int
    dossier: Id


@dataclass(frozen=True, slots=True)
class Voided:
    """These numbers stand on nothing and never will."""

    numbers: tuple[int, ...]
    reason: Id


KINDS: dict[str, type] = {f"offline.{one.__name__}": one for one in (Reserved, Used, Voided)}


@dataclass(frozen=True, slots=True)
class State:
    reserved: Reserved | None = None
    used: tuple[Used, ...] = ()
    void: tuple[Voided, ...] = ()

    def stands(self, number: int) -> str:
        """HELD, USED, VOID or FOREIGN."""
        if self.reserved is None or not self.reserved.first <= number <= self.reserved.last:
            return FOREIGN
        if any(one.number == number for one in self.used):
            return USED
        return VOID if any(number in one.numbers for one in self.void) else HELD

    @property
    def held(self) -> tuple[int, ...]:
        """The numbers nothing is known of yet."""
        if self.reserved is None:
            return ()
        numbers = range(self.reserved.first, self.reserved.last + 1)
        return tuple(number for number in numbers if self.stands(number) == HELD)

    def dossier(self, number: int) -> Id | None:
        return next((one.dossier for one in self.used if one.number == number), None)


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, Reserved):
        return replace(state, reserved=event)
    if isinstance(event, Used):
        return replace(state, used=(*state.used, event))
    return replace(state, void=(*state.void, event)) if isinstance(event, Voided) else state
