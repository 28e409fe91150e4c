"""What may be done with a number, and why it is refused."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.registers.rules.lines import said
from chuan.events.registers.rules.number import MADE, OPEN, USED, VOID, Named, State, Taken, Used, Voided

MOST = 500
"""Numbers of one reservation: a year's paper book of a small office."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A number somebody typed, and how its line stands: ``last`` taken, ``open_here``: a reserved one nobody used."""

    symbol: str
    year: int
    number: int
    last: int
    open_here: bool = False
    stands_on: str = ""


def may_take(asked: Asked) -> Refusal | None:
    """Why a typed number is refused: it stands on another document, is gone, or would leave a hole."""
    if asked.open_here or (asked.number == asked.last + 1 and not asked.stands_on):
        return None
    facts: dict[str, str | int] = {"said": said(asked.number, asked.symbol), "year": asked.year}
    if asked.number > asked.last:
        following = said(asked.last + 1, asked.symbol)
        return refuse("invalid", "registers.hole", field="number", next=following, **facts)
    if asked.stands_on:
        return refuse("invalid", "registers.number_taken", field="number", what=asked.stands_on, **facts)
    return refuse("invalid", "registers.number_gone", field="number", **facts)


def reserve(count: int, purpose: Id | None) -> Refusal | None:
    """Why numbers are not held: none or too many asked for, or for nothing."""
    if not 1 <= count <= MOST:
        return refuse("invalid", "registers.count", field="count", most=MOST)
    return None if purpose else refuse("invalid", "registers.purpose", field="purpose")


def use(state: State, used: Used) -> tuple[Used] | Refusal:
    """The number for this document; once, and never a void one."""
    if state.status == OPEN:
        return (used,)
    key = "registers.void_already" if state.status == VOID else "registers.used_already"
    return refuse("closed", key, field="number", said=state.said, year=state.taken.year)


def void(state: State, reason: Id | None, *, unissued: bool = False) -> tuple[Voided] | Refusal:
    """The number stands on nothing; ``unissued``: the product's own document ended before it was issued."""
    if reason is None:
        return refuse("invalid", "registers.reason", field="reason")
    if state.status == OPEN or (state.status == MADE and unissued):
        return (Voided(reason),)
    key = "registers.void_already" if state.status == VOID else "registers.issued"
    return refuse("closed", key, said=state.said, year=state.taken.year)


def name(state: State, own: str, reason: Id | None) -> tuple[Named, ...] | Refusal:
    """Note its number in the agency's own system; another one than before needs a reason."""
    if state.status not in {USED, MADE}:
        return refuse("not_now", "registers.no_document", said=state.said)
    if own == state.own:
        return ()
    if state.own and reason is None:
        return refuse("invalid", "registers.own_reason", field="reason", own=state.own)
    return (Named(own, reason),)


def begin(state: State, taken: Taken) -> tuple[Taken] | Refusal:
    """The first event of a number's stream."""
    return (taken,) if state.status == "new" else refuse("closed", "registers.used_already", said=state.said)
