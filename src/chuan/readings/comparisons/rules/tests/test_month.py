"""What a month's figures say: beyond chance only, always of something, and of no person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuan.base.kernel.reason import say
from chuan.readings.comparisons.rules.month import (
    BAD,
    CAUSE,
    GOOD,
    OPEN,
    PARTNER,
    PROCEDURE,
    STEP,
    Count,
    sentences,
)
from chuan.readings.comparisons.rules.words import WORDS

PLAIN = Count(PROCEDURE, "khai-sinh", "Đăng ký khai sinh", 100, 10, 300, 30)


def said(*counts: Count) -> list[tuple[str, str]]:
    return [(one.side, one.reason.key.partition(".")[2]) for one in sentences(counts)]


@pytest.mark.parametrize(
    ("count", "found"),
    [
        (replace(PLAIN, late=2, late_before=60), (GOOD, "improved")),
        (replace(PLAIN, late=0, late_before=1), (GOOD, "clean")),
        (replace(PLAIN, late=30), (BAD, "worsened")),
        (Count(OPEN, "", "", 9, 4), (BAD, "overdue")),
        (Count(STEP, "tham-dinh", "Thẩm định", 40, 5), (CAUSE, "sits_step")),
        (Count(PARTNER, "7", "Chi cục Thuế", 6, 2), (CAUSE, "partner")),
    ],
)
def test_each_pattern_and_its_sentence(count: Count, found: tuple[str, str]) -> None:
    assert found in said(count)
    assert all(say(one.reason, WORDS) and one.of == count for one in sentences([count]))


def test_what_chance_explains_is_not_said() -> None:
    assert (BAD, "worsened") not in said(replace(PLAIN, late=12))
    assert said(replace(PLAIN, settled=5, late=2)) == []
    assert said() == []


def test_lateness_sits_only_where_half_of_it_is() -> None:
    spread = [replace(PLAIN, key=str(at)) for at in range(4)]
    assert (CAUSE, "sits_procedure") not in said(*spread)
    assert (CAUSE, "sits_procedure") in said(spread[0], replace(spread[1], late=1))
