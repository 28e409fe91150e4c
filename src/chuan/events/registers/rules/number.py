"""One number of a line, as its events leave it: taken, then used for one document, or void with a reason."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.registers.rules.lines import said

OPEN, USED, VOID, MADE = "open", "used", "void", "made"


@dataclass(frozen=True, slots=True)
class Taken:
    """A number was taken of its line; ``purpose``: what it is held for; ``of``, ``paper``: the product's own document."""

    symbol: str
    year: int
    number: int
    purpose: Id | None = None
    of: Id | None = None
    paper: str = ""


@dataclass(frozen=True, slots=True)
class Used:
    """The number stands on this one document; ``sha256`` of its file, "" where none was attached."""

    kind: str
    day: date
    subject: Id
    signer: Id
    recipients: Id
    unit: Id
    copies: int
    channel: str
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Voided:
    """The number stands on nothing and never will, with the reason."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Named:
    """Its number in the agency's own document system; a later one comes with its reason."""

    own: str
    reason: Id | None = None


KINDS: dict[str, type] = {f"registers.{one.__name__}": one for one in (Taken, Used, Voided, Named)}


@dataclass(frozen=True, slots=True)
class State:
    """``status``: new, open, used, void; made: the product's own document has it."""

    status: str = "new"
    taken: Taken = Taken("", 0, 0)
    used: Used | None = None
    reason: Id | None = None
    own: str = ""

    @property
    def said(self) -> str:
        return said(self.taken.number, self.taken.symbol)


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, Taken):
        return replace(state, status=OPEN if event.of is None else MADE, taken=event)
    if isinstance(event, Used):
        return replace(state, status=USED, used=event)
    if isinstance(event, Voided):
        return replace(state, status=VOID, reason=event.reason)
    return replace(state, own=event.own) if isinstance(event, Named) else state
