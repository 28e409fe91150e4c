"""Every number of a block is used once, void with a reason, or still held; nothing else can become of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.offline.rules import numbering
from chuan.events.offline.rules.block import FOREIGN, HELD, USED, VOID, Reserved, State, evolve

FIRST, LAST = 41, 60
WHY = Id(9)
WHEN = datetime(2026, 11, 20, 9, 40, tzinfo=UTC)


def after(state: State, decided: Sequence[object] | Refusal) -> State:
    for event in () if isinstance(decided, Refusal) else decided:
        state = evolve(state, Happened(event, WHEN, Id(1)))
    return state


def block() -> State:
    reserved = Reserved(date(2026, 11, 20), FIRST, LAST, Id(1), Id(2))
    return after(State(), numbering.reserve(State(), reserved))


@given(st.lists(st.tuples(st.booleans(), st.integers(FIRST - 2, LAST + 2), st.integers(1, 5)), max_size=40))
def test_used_void_and_held_make_up_the_block(orders: list[tuple[bool, int, int]]) -> None:
    state = block()
    for using, number, dossier in orders:
        order = numbering.use(state, number, Id(dossier)) if using else numbering.void(state, (number,), WHY)
        state = after(state, order)
    used = [one.number for one in state.used]
    void = [number for one in state.void for number in one.numbers]
    assert sorted([*used, *void, *state.held]) == list(range(FIRST, LAST + 1))


def test_said_again_it_is_no_second_use() -> None:
    state = after(block(), numbering.use(block(), FIRST, Id(7)))
    assert numbering.use(state, FIRST, Id(7)) == ()
    assert isinstance(numbering.use(state, FIRST, Id(8)), Refusal)


@pytest.mark.parametrize(("number", "stands"), [(41, USED), (42, VOID), (43, HELD), (61, FOREIGN)])
def test_how_a_number_stands(number: int, stands: str) -> None:
    state = after(block(), numbering.use(block(), 41, Id(7)))
    assert after(state, numbering.void(state, (42,), WHY)).stands(number) == stands


def test_nothing_is_void_without_a_reason() -> None:
    assert isinstance(numbering.void(block(), (FIRST,), None), Refusal)
    assert isinstance(numbering.void(block(), (), WHY), Refusal)


@pytest.mark.parametrize(("count", "days"), [(0, 1), (numbering.MOST + 1, 1), (5, 0), (5, 3)])
def test_too_many_or_none(count: int, days: int) -> None:
    assert numbering.countable(count, days) is not None
    assert numbering.countable(20, 2) is None
