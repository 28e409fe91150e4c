"""A dossier's money in a few words: orders carried out one after another in memory."""

from __future__ import annotations

from datetime import datetime, timedelta

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.money.rules import orders as o
from chuan.events.money.rules.decide import decide
from chuan.events.money.rules.events import Line
from chuan.events.money.rules.state import State, evolve

NINE = datetime(2026, 11, 20, 9, 0, tzinfo=VIETNAM)
TOMORROW = NINE + timedelta(days=1)
OFFICER, HEAD = Id(1), Id(2)
WHY = Id(77)
LINES = (Line("registration", 1, 15_000), Line("extract-copy", 2, 8_000))
CHARGE = o.Charge(LINES, "edition", "edition")


def asked(state: State, order: o.Order, actor: Id = OFFICER, at: datetime = NINE) -> State | str:
    """The state after an order, or the key of its refusal; the head signs, the officer does not."""
    decided = decide(state, order, o.Now(actor, at, at, signs=actor == HEAD))
    if isinstance(decided, Refusal):
        return decided.reason.key
    for event in decided:
        state = evolve(state, Happened(event, at, actor))
    return state


def after(*orders: o.Order, actor: Id = OFFICER) -> State:
    """The state after a charge of 31.000 đồng and these orders, none of them refused."""
    state = State()
    for order in (CHARGE, *orders):
        found = asked(state, order, actor)
        assert isinstance(found, State), found
        state = found
    return state
