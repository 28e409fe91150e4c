"""A reading of a value: what it needs, who may confirm it, what may be corrected."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.laws.rules.reading import Proposal, Reading, confirm_faults, faults
from chuan.definitions.laws.rules.values import Value, doubtful

NOW = datetime(2026, 11, 20, 9, 40, tzinfo=VIETNAM)
VALUE = Value("pack/extension_max", "2026-08-05", "1", "như trước", verified=False)
WANTED = Proposal(VALUE.id, "118/2025/NĐ-CP", "khoản 9 Điều 19", date(2025, 6, 9))
READING = Reading(
    1, 2, VALUE.id, "", "118/2025/NĐ-CP", "khoản 9 Điều 19", date(2025, 6, 9), "", None, "Hưng", 5, NOW
)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"document": " "}, "document"),
        ({"article": ""}, "article"),
        ({"document_day": date(2026, 11, 21)}, "document_day"),
        ({"corrected": "hai"}, "corrected"),
        ({"corrected": "1"}, "corrected"),
        ({"corrected": "2", "since": date(2026, 11, 19)}, "since"),
    ],
)
def test_each_fault_is_told_beside_its_field(change: dict[str, Any], field: str) -> None:
    wrong = faults(replace(WANTED, **change), VALUE, NOW)
    assert [one.field for one in wrong] == [field]


def test_what_was_read_as_it_stands_or_otherwise_has_no_fault() -> None:
    assert faults(WANTED, VALUE, NOW) == ()
    assert faults(replace(WANTED, corrected="2", since=date(2026, 11, 20)), VALUE, NOW) == ()


def test_days_off_are_corrected_in_the_calendar_not_here() -> None:
    other = replace(VALUE, key="calendar/2027")
    assert [one.field for one in faults(replace(WANTED, corrected="2"), other, NOW)] == ["corrected"]


def test_another_person_confirms_and_once() -> None:
    assert confirm_faults(READING, 6) is None
    own = confirm_faults(READING, 5)
    assert own is not None
    assert own.reason.key == "laws.own_proposal"
    twice = confirm_faults(replace(READING, confirmed_at=NOW, confirmed_by="Minh"), 6)
    assert twice is not None
    assert twice.reason.key == "laws.already_confirmed"


def test_a_key_is_doubtful_while_one_of_its_values_is_unread() -> None:
    read = replace(VALUE, holder="2018", verified=True)
    assert doubtful([read, VALUE]) == {VALUE.key: (read, VALUE)}
    assert doubtful([read]) == {}
