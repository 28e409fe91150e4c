"""Where the money of a dossier stands: the fold of its events."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from chuan.base.kernel.happened import Happened
from chuan.events.money.rules import events as e
from chuan.events.money.rules.moves import EXEMPT, PAID, REFUND, Move


@dataclass(frozen=True, slots=True)
class State:
    """All sums in đồng; what is void counts nowhere."""

    edition: str = ""
    collect: int = 1
    lines: tuple[e.Line, ...] = ()
    moves: tuple[Move, ...] = ()

    @property
    def charged(self) -> int:
        return sum(line.total for line in self.lines)

    @property
    def exempted(self) -> int:
        return self._sum(EXEMPT)

    @property
    def due(self) -> int:
        """What is asked after exemptions."""
        return max(0, self.charged - self.exempted)

    @property
    def paid(self) -> int:
        return self._sum(PAID)

    @property
    def refunded(self) -> int:
        return self._sum(REFUND)

    @property
    def held(self) -> int:
        """What the agency holds of this payer's money."""
        return self.paid - self.refunded

    @property
    def owing(self) -> int:
        """What is still to be paid; money that came after the end pays nothing."""
        return max(0, self.due - self._in_time)

    @property
    def to_refund(self) -> int:
        """What must go back: paid twice, overpaid, or paid after the dossier had ended."""
        return max(0, self.paid - min(self.due, self._in_time) - self.refunded)

    @property
    def standing(self) -> str:
        """none, exempt, due, part, paid or refund: one word for lists."""
        if self.to_refund:
            return "refund"
        if not self.due:
            return "exempt" if self.exempted else "none"
        if not self.owing:
            return "paid"
        return "part" if self._in_time else "due"

    @property
    def next_number(self) -> int:
        return len(self.moves) + 1

    def move(self, number: int) -> Move | None:
        return next((move for move in self.moves if move.number == number), None)

    def exempted_of(self, fee: str) -> int:
        return sum(move.amount for move in self.live(EXEMPT) if move.fee == fee)

    def live(self, kind: str) -> tuple[Move, ...]:
        """The movements of a kind that count."""
        return tuple(move for move in self.moves if move.kind == kind and not move.void)

    @property
    def _in_time(self) -> int:
        return sum(move.amount for move in self.live(PAID) if not move.late)

    def _sum(self, kind: str) -> int:
        return sum(move.amount for move in self.live(kind))


def evolve(state: State, happened: Happened) -> State:
    """The state after one event."""
    return _TURNS[type(happened.event)](state, happened.event, happened)


def _charged(state: State, event: e.Charged, _: Happened) -> State:
    return replace(state, lines=event.lines, edition=event.edition, collect=event.collect)


def _exempted(state: State, event: e.Exempted, happened: Happened) -> State:
    move = Move(
        event.number, EXEMPT, event.amount, happened.at, happened.actor,
        fee=event.fee, ground=event.ground, text=event.text, signed=event.signed,
    )  # fmt: skip
    return replace(state, moves=(*state.moves, move))


def _paid(state: State, event: e.Paid, happened: Happened) -> State:
    move = Move(
        event.number, PAID, event.amount, happened.at, happened.actor,
        means=event.means, reference=event.reference, series=event.series, receipt=event.receipt,
        line=event.line, late=event.late, text=event.reason,
    )  # fmt: skip
    return replace(state, moves=(*state.moves, move))


def _receipted(state: State, event: e.Receipted, _: Happened) -> State:
    return _changed(state, event.payment, series=event.series, receipt=event.receipt)


def _refunded(state: State, event: e.Refunded, happened: Happened) -> State:
    move = Move(
        event.number, REFUND, event.amount, happened.at, happened.actor,
        means=event.means, text=event.reason, payment=event.payment,
    )  # fmt: skip
    return replace(state, moves=(*state.moves, move))


def _annulled(state: State, event: e.Annulled, _: Happened) -> State:
    return _changed(state, event.number, void=True, why_void=event.reason)


def _changed(state: State, number: int, **changes: Any) -> State:
    moves = (replace(move, **changes) if move.number == number else move for move in state.moves)
    return replace(state, moves=tuple(moves))


_TURNS: dict[type, Callable[[State, Any, Happened], State]] = {
    e.Charged: _charged,
    e.Exempted: _exempted,
    e.Paid: _paid,
    e.Receipted: _receipted,
    e.Refunded: _refunded,
    e.Annulled: _annulled,
}
