"""What a delegation may be, taken alone and beside others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.organisation.rules.delegation import (
    SIGN,
    STEP,
    Delegation,
    Wanted,
    clash,
    ended,
    faults,
)

NOW = datetime(2026, 11, 20, 9, 40, tzinfo=VIETNAM)
WANTED = Wanted(
    1, 10, 2, "kt", (SIGN,), (), date(2026, 11, 20), date(2026, 12, 5), "12/QĐ-UBND", date(2026, 11, 19)
)


def kept(wanted: Wanted = WANTED, **other: Any) -> Delegation:
    same = {name: getattr(wanted, name) for name in Wanted.__slots__}
    facts = {
        "id": 7, "agency": 3, "by": "Minh", "post_name": "Chủ tịch", "unit_name": "Lãnh đạo", "to": "Thu",
        "scan": "ab", "recorded_by": "Minh", "recorded_at": NOW,
    }  # fmt: skip
    return Delegation(**{**same, **facts, **other})


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"delegate": 1}, "delegate"),
        ({"acts": ()}, "acts"),
        ({"acts": ("dossiers.receive",)}, "acts"),
        ({"form": ""}, "form"),
        ({"until": date(2026, 11, 20)}, "until"),
        ({"until": date(2027, 11, 22)}, "until"),
        ({"since": date(2026, 10, 19), "document_day": date(2026, 10, 1)}, "since"),
        ({"document_day": date(2026, 11, 21)}, "document_day"),
        ({"document": "  "}, "document"),
    ],
)
def test_each_fault_is_told_beside_its_field(change: dict[str, Any], field: str) -> None:
    wrong = faults(replace(WANTED, **change), {SIGN, STEP}, NOW)
    assert field in [one.field for one in wrong]


def test_what_is_right_has_no_fault() -> None:
    assert faults(WANTED, {SIGN, STEP}, NOW) == ()


def test_nobody_lends_what_is_not_his_own() -> None:
    (wrong,) = faults(WANTED, {STEP}, NOW)
    assert wrong.reason.key == "organisation.delegation_not_yours"


@pytest.mark.parametrize(
    ("other", "clashes"),
    [
        ({}, True),
        ({"delegate": 9}, True),
        ({"since": date(2026, 12, 5), "until": date(2026, 12, 9)}, False),
        ({"acts": (STEP,)}, False),
        ({"procedures": ("1.001193",)}, True),
        ({"post": 11}, False),
    ],
)
def test_one_authority_is_not_lent_twice_at_once(other: dict[str, Any], clashes: bool) -> None:  # noqa: FBT001 - the table's column
    wanted = replace(WANTED, **other)
    assert (clash(wanted, [kept()]) is not None) is clashes


def test_two_fields_of_work_may_go_to_two_people() -> None:
    first = kept(replace(WANTED, procedures=("1.001193",)))
    assert clash(replace(WANTED, delegate=9, procedures=("1.004873",)), [first]) is None


def test_one_taken_back_stands_in_nobodys_way() -> None:
    assert clash(WANTED, [kept(withdrawn_at=NOW)]) is None


def test_it_holds_from_its_first_day_to_before_its_end_or_until_taken_back() -> None:
    one = kept()
    assert one.live(NOW)
    assert not one.live(datetime(2026, 12, 5, 0, 0, tzinfo=VIETNAM))
    assert not one.live(datetime(2026, 11, 19, 23, 59, tzinfo=VIETNAM))
    assert not replace(one, withdrawn_at=NOW).live(NOW)


def test_the_end_is_told_as_it_came() -> None:
    assert ended(kept(), datetime(2026, 12, 6, 8, 0, tzinfo=VIETNAM)).reason.facts["last"] == "04/12/2026"
    assert ended(kept(withdrawn_at=NOW), NOW).reason.facts["at"] == "09:40 20/11/2026"
