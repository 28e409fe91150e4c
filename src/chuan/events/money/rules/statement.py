"""One bank statement: its lines, the dossiers they pay, and what people decided of the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.money.rules.coded import dong


@dataclass(frozen=True, slots=True)
class Credit:
    """Money that came into the account: ``text`` is what its sender wrote, ``reference`` the bank's number of it."""

    day: date
    amount: int
    text: str
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a line: a verdict of ``matching`` and the dossiers it pays."""

    line: Id
    verdict: str
    amount: int
    dossiers: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """A statement was taken in: the file's SHA-256, its days, its new lines and their sum in đồng."""

    sha256: str
    since: date
    until: date
    total: int
    outcomes: tuple[Outcome, ...]
    known: int = 0  # lines that an earlier file had brought already


@dataclass(frozen=True, slots=True)
class Matched:
    """A person said which dossiers a line pays."""

    line: Id
    dossiers: tuple[Id, ...]
    reason: Id


@dataclass(frozen=True, slots=True)
class Unmatched:
    """What a line had paid was taken back; the line waits for a person again."""

    line: Id
    reason: Id


@dataclass(frozen=True, slots=True)
class Revoked:
    """The whole file was taken in by mistake: none of its lines counts, and the right file may bring them again."""

    reason: Id


Event = Imported | Matched | Unmatched | Revoked
KINDS: dict[str, type[Event]] = {
    f"money.{kind.__name__}": kind for kind in (Imported, Matched, Unmatched, Revoked)
}


@dataclass(frozen=True, slots=True)
class State:
    """``waiting``: lines that no dossier is paid by yet."""

    sha256: str = ""
    lines: int = 0
    waiting: tuple[Id, ...] = ()
    revoked: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    line: Id
    amount: int
    parts: tuple[tuple[Id, int], ...]
    """(dossier, đồng)"""
    reason: Id | None


@dataclass(frozen=True, slots=True)
class Unmatch:
    line: Id
    reason: Id | None


@dataclass(frozen=True, slots=True)
class Revoke:
    reason: Id | None


Order = Match | Unmatch | Revoke


def decide(state: State, order: Order) -> tuple[Event, ...] | Refusal:
    """A line is matched while it waits, and taken back while it does not; a whole file once; always with a reason."""
    if order.reason is None:
        return refuse("invalid", "money.reason_needed", "reason")
    if state.revoked:
        return refuse("not_now", "money.statement_revoked")
    if isinstance(order, Revoke):
        return (Revoked(order.reason),)
    if isinstance(order, Unmatch):
        if order.line in state.waiting:
            return refuse("not_now", "money.line_waits")
        return (Unmatched(order.line, order.reason),)
    return _match(state, order, order.reason)


def _match(state: State, order: Match, reason: Id) -> tuple[Event, ...] | Refusal:
    if order.line not in state.waiting:
        return refuse("not_now", "money.line_counted")
    if not order.parts or any(amount < 1 for _, amount in order.parts):
        return refuse("invalid", "money.bad_amount", "amount")
    if sum(amount for _, amount in order.parts) != order.amount:
        return refuse("invalid", "money.parts_do_not_add", "amount", amount=dong(order.amount))
    dossiers = tuple(dossier for dossier, _ in order.parts)
    if len(set(dossiers)) < len(dossiers):
        return refuse("invalid", "money.dossier_twice", "code")
    return (Matched(order.line, dossiers, reason),)


def evolve(state: State, happened: Happened) -> State:
    """The state after one event."""
    return _TURNS[type(happened.event)](state, happened.event)


def _imported(state: State, event: Imported) -> State:
    waiting = tuple(outcome.line for outcome in event.outcomes if not outcome.dossiers)
    return State(event.sha256, len(event.outcomes), waiting)


def _matched(state: State, event: Matched) -> State:
    return replace(state, waiting=tuple(line for line in state.waiting if line != event.line))


def _unmatched(state: State, event: Unmatched) -> State:
    return replace(state, waiting=(*state.waiting, event.line))


def _revoked(state: State, _event: Revoked) -> State:
    return replace(state, waiting=(), revoked=True)


_TURNS: dict[type, Callable[[State, Any], State]] = {
    Imported: _imported,
    Matched: _matched,
    Unmatched: _unmatched,
    Revoked: _revoked,
}
