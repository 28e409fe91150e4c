"""Whatever is ordered, the sums of a dossier's money hold together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chuan.events.money.rules import orders as o
from chuan.events.money.rules.state import State
from chuan.events.money.rules.tests.world import CHARGE, HEAD, OFFICER, WHY, asked

SUMS = st.integers(0, 60_000)
ORDERS = st.one_of(
    st.just(CHARGE),
    st.builds(
        o.Exempt, st.sampled_from(["registration", "extract-copy"]), st.just("poor"), st.just(WHY), SUMS
    ),
    st.builds(o.Pay, SUMS, st.sampled_from(["cash", "transfer"]), late=st.booleans()),
    st.builds(o.Refund, SUMS, st.just("cash"), st.just(WHY), st.integers(0, 4)),
    st.builds(o.Annul, st.integers(1, 6), st.just(WHY)),
)


def lived(orders: list[tuple[o.Order, bool]]) -> State:
    state = State()
    for order, head in orders:
        found = asked(state, order, HEAD if head else OFFICER)
        state = found if isinstance(found, State) else state
    return state


@given(st.lists(st.tuples(ORDERS, st.booleans()), max_size=15))
def test_the_sums_hold_together(orders: list[tuple[o.Order, bool]]) -> None:
    state = lived(orders)
    assert 0 <= state.owing <= state.due <= max(state.charged, 0)
    assert 0 <= state.refunded <= state.paid
    assert 0 <= state.to_refund <= state.held
    assert state.exempted <= state.charged


@given(st.lists(st.tuples(ORDERS, st.booleans()), max_size=15))
def test_movements_are_numbered_without_holes(orders: list[tuple[o.Order, bool]]) -> None:
    assert [move.number for move in lived(orders).moves] == list(range(1, len(lived(orders).moves) + 1))
