"""A list for the postman, from its making to the money the post pays over."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.post.rules import sending
from chuan.events.post.rules.bag import BACK, DELIVERED, FAILED, State, evolve
from chuan.events.post.rules.events import Line

AT, DAY, WHY = datetime(2026, 11, 20, 3, tzinfo=UTC), date(2026, 11, 20), Id(9)
LINES = (Line(Id(1), "CB123456785VN", Id(11), 8_000), Line(Id(2), "RR473124829GB", Id(12)))


def after(state: State, decided: Any) -> State:
    assert not isinstance(decided, Refusal), decided
    for event in decided:
        state = evolve(state, Happened(event, AT, Id(1)))
    return state


def refused(decided: Any) -> str:
    assert isinstance(decided, Refusal)
    return decided.reason.key


def listed() -> State:
    return after(State(), sending.make(State(), 1, 2026, LINES))


def handed() -> State:
    return after(listed(), sending.hand(listed(), WHY))


def test_one_parcel_stands_once_on_a_list() -> None:
    assert refused(sending.make(State(), 1, 2026, (LINES[0], LINES[0]))) == "post.twice"
    assert refused(sending.make(State(), 1, 2026, ())) == "post.count"


def test_nothing_is_delivered_before_the_postman_has_it() -> None:
    assert refused(sending.deliver(listed(), 1, DAY, DAY, 0)) == "post.not_handed"
    assert refused(sending.fail(listed(), 1, WHY)) == "post.not_handed"


def test_handed_over_as_one_act_and_then_neither_again_nor_annulled() -> None:
    assert [one.status for one in handed().fates] == ["sent", "sent"]
    assert refused(sending.hand(handed(), WHY)) == "post.handed_already"
    assert refused(sending.annul(handed(), WHY)) == "post.handed_already"
    assert refused(sending.hand(listed(), None)) == "post.postman"


def test_tried_in_vain_it_may_still_arrive_or_come_back() -> None:
    tried = after(handed(), sending.fail(handed(), 1, WHY))
    assert tried.fates[0].status == FAILED
    assert after(tried, sending.deliver(tried, 1, DAY, DAY, 8_000)).fates[0].status == DELIVERED
    back = after(tried, sending.come_back(tried, 1, WHY))
    assert back.fates[0].status == BACK
    assert refused(sending.deliver(back, 1, DAY, DAY, 0)) == "post.ended"


@pytest.mark.parametrize(
    ("on", "collected", "key"),
    [
        (date(2026, 11, 19), 0, "post.day"),
        (date(2026, 11, 21), 0, "post.day"),
        (DAY, 9_000, "post.collected"),
    ],
)
def test_neither_another_day_nor_more_money(on: date, collected: int, key: str) -> None:
    assert refused(sending.deliver(handed(), 1, on, DAY, collected)) == key


def test_the_post_pays_over_what_it_has_and_no_more() -> None:
    paid = after(handed(), sending.deliver(handed(), 1, DAY, DAY, 8_000))
    assert paid.owed == 8_000
    assert refused(sending.settle(paid, 8_001, WHY)) == "post.settled"
    assert after(paid, sending.settle(paid, 8_000, WHY)).owed == 0
