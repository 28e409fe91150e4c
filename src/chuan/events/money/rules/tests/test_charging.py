"""Which fees apply: by case, copies and what the officer chose; and what stands behind a sum taken at reception."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.refusal import Refusal
from chuan.definitions.procedures.rules.definition import Fee
from chuan.events.money.rules.charging import Asked, Chosen, at_reception, changed_since, lines
from chuan.events.money.rules.events import Line

SIGNATURE = Fee("signature", "Phí chứng thực chữ ký", 10_000)
COPY = Fee("extract-copy", "Phí cấp bản sao trích lục", 8_000, "copy", "Chỉ khi xin thêm bản sao")
BY_PROVINCE = Fee("registration", "Lệ phí đăng ký", 0, condition="Mức do Hội đồng nhân dân tỉnh quyết định")
URGENT = Fee("urgent", "Phí làm nhanh", 50_000, condition="Khi xin làm trong ngày")
PAGE = Fee("page", "Phí chứng thực bản sao", 2_000, "page")
FEES = (SIGNATURE, COPY, BY_PROVINCE, URGENT)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Asked(), (Line("signature", 1, 10_000),)),
        (Asked(3), (Line("signature", 1, 10_000), Line("extract-copy", 3, 8_000))),
        (
            Asked(0, {"urgent": Chosen(1)}),
            (Line("signature", 1, 10_000), Line("urgent", 1, 50_000)),
        ),
        (
            Asked(0, {"registration": Chosen(1, 25_000)}),
            (Line("signature", 1, 10_000), Line("registration", 1, 25_000)),
        ),
        (Asked(0, {"signature": Chosen(2, 1)}), (Line("signature", 2, 10_000),)),
    ],
)
def test_what_applies(asked: Asked, expected: tuple[Line, ...]) -> None:
    assert lines(FEES, asked) == expected


@pytest.mark.parametrize(
    ("chosen", "key"),
    [
        ({"registration": Chosen(1, 0)}, "money.sum_unstated"),
        ({"urgent": Chosen(0)}, "money.bad_count"),
        ({"nothing": Chosen(1)}, "money.no_such_fee"),
    ],
)
def test_what_cannot_be_charged(chosen: dict[str, Chosen], key: str) -> None:
    found = lines(FEES, Asked(0, chosen))
    assert isinstance(found, Refusal)
    assert found.reason.key == key


@pytest.mark.parametrize(
    ("fees", "copies", "total", "expected"),
    [
        (FEES, 0, 0, ()),
        ((SIGNATURE, COPY), 2, 26_000, (Line("signature", 1, 10_000), Line("extract-copy", 2, 8_000))),
        ((BY_PROVINCE, COPY), 1, 33_000, (Line("extract-copy", 1, 8_000), Line("registration", 1, 25_000))),
        ((PAGE,), 4, 24_000, (Line("page", 1, 24_000),)),
        ((SIGNATURE,), 0, 7_000, (Line("signature", 1, 7_000),)),
        ((), 0, 5_000, (Line("fee", 1, 5_000),)),
    ],
)
def test_the_lines_behind_a_sum(
    fees: tuple[Fee, ...], copies: int, total: int, expected: tuple[Line, ...]
) -> None:
    assert at_reception(fees, copies, total) == expected


@given(st.lists(st.sampled_from(FEES), unique=True), st.integers(0, 20), st.integers(1, 10**7))
def test_the_lines_add_up_to_what_was_taken(fees: list[Fee], copies: int, total: int) -> None:
    assert sum(line.total for line in at_reception(tuple(fees), copies, total)) == total


def test_what_is_stated_otherwise_today_is_named() -> None:
    dearer = Fee("signature", "Phí chứng thực chữ ký", 15_000)
    assert changed_since((SIGNATURE, COPY), (dearer, COPY, URGENT)) == (
        ("Phí chứng thực chữ ký", 10_000, 15_000),
        ("Phí làm nhanh", 0, 50_000),
    )
    assert changed_since(FEES, FEES) == ()
