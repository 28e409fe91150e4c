"""The citizen's originals: who has which, and that none leaves without the slip or a recorded reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.codec import Id
from chuan.events.custody.rules import originals as o
from chuan.events.custody.rules.events import Original, Returned
from chuan.events.custody.rules.tests.world import (
    CITIZEN,
    COUNTER,
    DIVISION,
    GIVER,
    TAKER,
    WORDS,
    A,
    OriginalsLife,
)


def test_the_receiver_has_them_until_they_move() -> None:
    life = OriginalsLife().kept()
    assert [(item.paper.at, item.paper.count, item.official, item.unit) for item in life.state.held] == [
        (1, 1, GIVER, COUNTER),
        (2, 2, GIVER, COUNTER),
    ]
    life.order(GIVER, o.Move((1,), TAKER, DIVISION, A))
    assert [item.official for item in life.state.held] == [TAKER, GIVER]


@pytest.mark.parametrize("shown", o.SLIP_SHOWN)
def test_the_slip_gives_them_back(shown: str) -> None:
    life = OriginalsLife().kept().order(GIVER, o.GiveBack((1, 2), CITIZEN, shown))
    assert (life.why, life.state.held) == ("", ())
    assert isinstance(life.events[-1], Returned)


@pytest.mark.parametrize(("identity", "reason"), [(None, None), (WORDS, None), (None, WORDS)])
def test_without_the_slip_identity_and_reason_are_both_needed(identity: Id | None, reason: Id | None) -> None:
    life = OriginalsLife().kept().order(GIVER, o.GiveBack((1,), CITIZEN, "", identity, reason))
    assert (life.why, len(life.state.held)) == ("custody.no_slip", 2)


def test_without_the_slip_it_is_recorded_how() -> None:
    life = OriginalsLife().kept().order(GIVER, o.GiveBack((1,), CITIZEN, "", WORDS, WORDS))
    assert life.events[-1].shown == "identity"


@pytest.mark.parametrize("what", ["filed", "lost", "damaged"])
def test_what_happened_to_one_needs_a_reason_and_can_be_taken_back(what: str) -> None:
    life = OriginalsLife().kept()
    assert life.order(GIVER, o.Note(what, (1,), None)).why == "custody.reason_needed"
    life.order(GIVER, o.Note(what, (1,), WORDS))
    assert (life.state.items[0].status, life.state.items[0].damaged) == (
        "held" if what == "damaged" else what,
        what == "damaged",
    )
    life.order(TAKER, o.Restore((1,), DIVISION, WORDS))
    first = life.state.items[0]
    assert (first.status, first.damaged, first.official) == ("held", False, TAKER)


@pytest.mark.parametrize(
    ("order", "why"),
    [
        (o.GiveBack((3,), CITIZEN, "qr"), "custody.not_held"),
        (o.GiveBack((), CITIZEN, "qr"), "custody.not_held"),
        (o.Move((9,), TAKER, DIVISION), "custody.not_held"),
        (o.Move((1,), GIVER, COUNTER), "custody.has_it_already"),
        (o.Note("lost", (9,), WORDS), "custody.not_held"),
        (o.Restore((1,), COUNTER, WORDS), "custody.nothing_to_restore"),
        (o.TakeIn((), COUNTER), "custody.no_originals"),
        (o.TakeIn((Original(0, "x", "X", 0),), COUNTER), "custody.no_originals"),
    ],
)
def test_what_may_not_be_asked(order: o.Order, why: str) -> None:
    assert OriginalsLife().kept().order(GIVER, order).why == why


def test_what_was_given_back_is_not_given_back_again() -> None:
    life = OriginalsLife().kept().order(GIVER, o.GiveBack((1,), CITIZEN, "qr"))
    assert life.order(GIVER, o.GiveBack((1, 2), CITIZEN, "qr")).why == "custody.not_held"


_ORDERS = st.one_of(
    st.builds(o.Move, st.just((1,)), st.sampled_from([GIVER, TAKER]), st.just(DIVISION)),
    st.builds(
        o.GiveBack, st.sampled_from([(1,), (2,), (1, 2)]), st.just(CITIZEN), st.sampled_from(["", "qr"])
    ),
    st.builds(o.Note, st.sampled_from(["filed", "lost", "damaged"]), st.just((2,)), st.just(WORDS)),
    st.builds(o.Restore, st.sampled_from([(1,), (2,)]), st.just(COUNTER), st.just(WORDS)),
)


@given(st.lists(_ORDERS, max_size=12))
def test_no_original_appears_or_vanishes(orders: list[o.Order]) -> None:
    """Whatever is asked, each paper kept is in exactly one state, and none is out without an event saying how."""
    life = OriginalsLife().kept()
    for order in orders:
        life.order(GIVER, order)
    assert [item.paper.at for item in life.state.items] == [1, 2]
    out = {item.paper.at for item in life.state.items if item.status == o.RETURNED}
    assert out <= {at for event in life.events if isinstance(event, Returned) for at in event.papers}
