"""Days on which an agency did not stand in a tree are said with the date and where it went; no zeros."""

from __future__ import annotations

from datetime import date

import pytest

from chuan.base.kernel.period import Period
from chuan.base.kernel.reason import say
from chuan.definitions.organisation.rules.stood import Stood
from chuan.definitions.organisation.rules.stood_words import WORDS

OCTOBER = Period(date(2026, 10, 1), date(2026, 11, 1))
BEGUN, ENDED = date(2025, 7, 1), date(2026, 10, 11)


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (Stood("Xã A", Period(date(2026, 11, 1))), "Xã A thành lập ngày 01/11/2026, sau kỳ này"),
        (Stood("Xã A", Period(BEGUN, date(2026, 10, 1)), heirs=("Xã B",)), "việc chuyển về Xã B"),
        (Stood("Xã A", Period(BEGUN, date(2026, 9, 1))), "chưa ghi cơ quan tiếp nhận"),
        (Stood("Xã A", Period(BEGUN), (Period(BEGUN, date(2026, 7, 1)),)), "mốc gần nhất: 01/07/2026"),
    ],
)
def test_of_a_period_in_which_it_stood_in_no_tree(one: Stood, said: str) -> None:
    why = one.absent(OCTOBER)
    assert why is not None
    assert said in say(why, WORDS)
    assert one.partial(OCTOBER) is None


@pytest.mark.parametrize(
    ("one", "said", "days"),
    [
        (
            Stood("Xã A", Period(BEGUN, ENDED), heirs=("Xã B", "Xã C")),
            "việc sau đó thuộc Xã B, Xã C",
            (1, 11),
        ),
        (Stood("Xã A", Period(BEGUN, ENDED)), "ngày 11/10/2026, giữa kỳ", (1, 11)),
        (Stood("Xã A", Period(ENDED)), "thành lập ngày 11/10/2026, giữa kỳ", (11, 1)),
        (Stood("Xã A", Period(BEGUN), (Period(BEGUN, ENDED),)), "đến hết ngày 11/10/2026", (1, 1)),
    ],
)
def test_of_a_period_it_shares_it_counts_its_own_days(one: Stood, said: str, days: tuple[int, int]) -> None:
    why, own = one.partial(OCTOBER), one.own(OCTOBER)
    assert one.absent(OCTOBER) is None
    assert why is not None
    assert said in say(why, WORDS)
    assert own.until is not None
    assert (own.since.day, own.until.day) == days


def test_of_whole_days_and_of_who_stands_under_nobody_nothing_is_said() -> None:
    for one in (Stood("UBND tỉnh", Period(BEGUN)), Stood("Xã A", Period(BEGUN), (Period(BEGUN),))):
        assert one.absent(OCTOBER) is None
        assert one.partial(OCTOBER) is None
        assert one.own(OCTOBER) == OCTOBER
