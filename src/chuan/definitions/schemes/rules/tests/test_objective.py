"""An objective is refused with the very field at fault, and approved by another person only."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from chuan.definitions.schemes.rules.objective import (
    ANNULLED,
    APPROVED,
    DRAFT,
    Objective,
    Wanted,
    faults,
    not_approvable,
    not_endable,
)

TODAY, AT = date(2026, 11, 22), datetime(2026, 11, 22, 3, tzinfo=UTC)
GOOD = Wanted(2026, "on_time", Decimal(95), 7, "Hai người ở quầy", "Xem mỗi quý, họp khi không đạt")
KEPT = Objective(
    1,
    1,
    1,
    9,
    "UBND",
    2026,
    "on_time",
    "",
    0,
    "",
    Decimal(95),
    7,
    "Hà",
    "…",
    "…",
    8,
    "Nguyễn Thị Ánh Tuyết",
    AT,
)


def test_a_whole_objective_has_no_fault() -> None:
    assert faults(GOOD, TODAY, percent=True) == ()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"year": 2024}, "year"),
        ({"year": 2028}, "year"),
        ({"target": Decimal(-1)}, "target"),
        ({"target": Decimal("100.01")}, "target"),
        ({"procedure": "1.000001", "unit": 4}, "unit"),
        ({"resources": "  x "}, "resources"),
        ({"evaluation": ""}, "evaluation"),
    ],
)
def test_each_fault_stands_beside_its_field(changes: dict[str, object], field: str) -> None:
    found = faults(replace(GOOD, **changes), TODAY, percent=True)  # type: ignore[arg-type]  # fields of the table
    assert [one.field for one in found] == [field]


def test_hours_may_pass_a_hundred() -> None:
    assert faults(replace(GOOD, target=Decimal(120)), TODAY, percent=False) == ()


def test_who_wrote_it_may_not_approve_it() -> None:
    refused = not_approvable(KEPT, 8)
    assert refused is not None
    assert refused.reason.key == "schemes.objective_own"
    assert not_approvable(KEPT, 7) is None


def test_what_is_over_is_neither_approved_nor_ended() -> None:
    over = replace(KEPT, approved_at=AT, ended_at=AT, ended_how=ANNULLED)
    assert (KEPT.state, replace(KEPT, approved_at=AT).state, over.state) == (DRAFT, APPROVED, ANNULLED)
    assert not_approvable(over, 7) is not None
    assert not_endable(over, "Không còn cần") is not None
    assert not_endable(KEPT, "vì") is not None
    assert not_endable(KEPT, "Không còn cần") is None
