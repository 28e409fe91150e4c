"""What a copy costs by the fees a definition states."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from chuan.definitions.procedures.rules.definition import RESULT, Fee, Outcome, Procedure, Role, Step
from chuan.definitions.procedures.rules.wire import dump, load

CERTIFIED = Procedure(
    "T1",
    "Chứng thực bản sao",
    "Chứng thực",
    "Cấp xã",
    steps=(),
    fees=(
        Fee("page", "Trang 1, 2", 2000, "page", cap=200_000),
        Fee("page-more", "Từ trang 3", 1000, "page", cap=200_000),
    ),
)


@pytest.mark.parametrize(
    ("pages", "cost"), [(1, 2000), (2, 4000), (3, 5000), (198, 200_000), (199, 200_000), (900, 200_000)]
)
def test_a_copy_never_costs_more_than_the_cap(pages: int, cost: int) -> None:
    assert CERTIFIED.cost_of_copy(pages) == cost


def test_without_a_cap_every_page_is_paid() -> None:
    uncapped = replace(CERTIFIED, fees=tuple(replace(fee, cap=None) for fee in CERTIFIED.fees))
    assert uncapped.cost_of_copy(900) == 902_000


def test_a_procedure_without_fees_a_page_costs_nothing_a_copy() -> None:
    assert replace(CERTIFIED, fees=(Fee("one", "Lệ phí", 8000),)).cost_of_copy(3) == 0


def test_the_cap_is_written_and_read_and_left_out_where_there_is_none() -> None:
    fees = (CERTIFIED.fees[0], replace(CERTIFIED.fees[1], cap=None))
    given = Step("take", "Tiếp nhận", "receiver", outcomes=(Outcome("xong", "Xong", (RESULT,)),))
    whole = replace(CERTIFIED, fees=fees, steps=(given,), roles=(Role("receiver", "Người tiếp nhận"),))
    plain: Any = dump(whole)
    assert [fee.get("cap") for fee in plain["fees"]] == [200_000, None]
    assert "cap" not in plain["fees"][1]
    assert load(plain).fees == fees
