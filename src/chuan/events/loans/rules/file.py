"""A kept file as its events leave it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.loans.rules import events as e

KEPT, OUT, LOST, DISPOSED = "kept", "out", "lost", "disposed"
STATUSES = MappingProxyType(
    {KEPT: "Đang ở kho", OUT: "Đang cho mượn", LOST: "Bị mất", DISPOSED: "Đã tiêu hủy"}
)
WHOLE, DAMAGED = "whole", "damaged"
CONDITIONS = MappingProxyType({WHOLE: "Nguyên vẹn, đủ", DAMAGED: "Hư hỏng hoặc thiếu", LOST: "Bị mất"})


@dataclass(frozen=True, slots=True)
class State:
    """``years`` None: kept for ever; ``harm``: why it is lost or damaged; ``outdated``: why its document went."""

    code: str = ""
    kind: str = ""
    title: Id = Id(0)
    of: Id = Id(0)
    closed: date = date.min
    years: int | None = None
    checked: bool = False
    shelf: str = ""
    box: str = ""
    folder: str = ""
    status: str = "new"
    loan: Id | None = None
    borrower: Id | None = None
    until: date | None = None
    damaged: bool = False
    harm: Id | None = None
    outdated: Id | None = None

    @property
    def kept_until(self) -> date | None:
        """The day its time ends: the end of the last year; None where it never does."""
        return None if self.years is None else date(self.closed.year + self.years, 12, 31)


def evolve(state: State, happened: Happened) -> State:
    turn = _TURNS.get(type(happened.event))
    return turn(state, happened.event) if turn else state


def _filed(state: State, event: e.Filed) -> State:
    return replace(
        state, code=event.code, kind=event.kind, title=event.title, of=event.of, closed=event.closed,
        years=event.years, checked=event.checked, status=KEPT,
    )  # fmt: skip


def _lent(state: State, event: e.Lent) -> State:
    return replace(state, status=OUT, loan=event.loan, borrower=event.borrower, until=event.until)


def _back(state: State, event: e.Back) -> State:
    home = replace(
        state, status=LOST if event.condition == LOST else KEPT, loan=None, borrower=None, until=None
    )
    if event.condition == WHOLE:
        return home
    return replace(home, damaged=event.condition == DAMAGED, harm=event.reason)


_TURNS: dict[type, Callable[[State, Any], State]] = {
    e.Filed: _filed,
    e.Placed: lambda s, ev: replace(s, shelf=ev.shelf, box=ev.box, folder=ev.folder),
    e.Lent: _lent,
    e.Prolonged: lambda s, ev: replace(s, until=ev.until),
    e.Back: _back,
    e.Found: lambda s, _: replace(s, status=KEPT, damaged=False, harm=None),
    e.Outdated: lambda s, ev: replace(s, outdated=ev.reason),
    e.Disposed: lambda s, _: replace(s, status=DISPOSED),
}
