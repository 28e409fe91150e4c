"""What may be done with numbers held for a browser, and why it is refused."""

from __future__ import annotations

from collections.abc import Sequence

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.offline.rules.block import HELD, VOID, Reserved, State, Used, Voided

MOST = 200
"""Numbers of one day held for one browser: more visitors than a counter serves in a day."""
DAYS = 2
"""Days for which a browser may be made ready: today and the next working day."""


def countable(count: int, days: int) -> Refusal | None:
    """Why so many numbers for so many days are not held."""
    if not 1 <= count <= MOST:
        return refuse("invalid", "offline.count", field="count", most=MOST)
    return None if 1 <= days <= DAYS else refuse("invalid", "offline.days", field="days", most=DAYS)


def reserve(state: State, reserved: Reserved) -> tuple[Reserved] | Refusal:
    """The first event of a block."""
    return (reserved,) if state.reserved is None else refuse("closed", "offline.reserved_already")


def use(state: State, number: int, dossier: Id) -> tuple[Used, ...] | Refusal:
    """The number for this dossier: once; said again of the same dossier it is no second use."""
    if state.dossier(number) == dossier:
        return ()
    refusal = usable(state, number)
    return (Used(number, dossier),) if refusal is None else refusal


def usable(state: State, number: int) -> Refusal | None:
    """Why this number may not be given to a dossier."""
    stands = state.stands(number)
    if stands == HELD:
        return None
    keys = {VOID: "offline.number_void", "used": "offline.number_used"}
    return refuse("closed", keys.get(stands, "offline.number_foreign"), field="number", number=number)


def void(state: State, numbers: Sequence[int], reason: Id | None) -> tuple[Voided] | Refusal:
    """Held numbers that will stand on nothing, with why."""
    if reason is None:
        return refuse("invalid", "offline.reason", field="reason")
    if not numbers:
        return refuse("not_now", "offline.nothing_held")
    for number in numbers:
        refusal = usable(state, number)
        if refusal is not None:
            return refusal
    return (Voided(tuple(numbers), reason),)
