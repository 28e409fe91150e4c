"""Numbers of texts however they are written, and what is wrong with a text."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from chuan.definitions.laws.rules.text import (
    UNAFFECTED,
    LegalText,
    WantedText,
    answer_faults,
    circle,
    move_faults,
    number_key,
    numbers_of,
    text_faults,
)

NOW = datetime(2026, 11, 20, tzinfo=UTC)
GOOD = WantedText("309/2026/NĐ-CP", "Nghị định sửa đổi", "decree", date(2026, 8, 5), date(2026, 8, 5), ("118/2025/NĐ-CP",), "Công báo")  # fmt: skip
KEPT = LegalText(
    1, 1, "Xã", "309/2026/NĐ-CP", "309/2026/NĐ-CP", "Nghị định", "decree", date(2026, 8, 5), date(2026, 8, 5),
    ("118/2025/NĐ-CP",), "Công báo", True, "Thư ký", 7, NOW,
)  # fmt: skip


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Nghị định số 118/2025/nđ-cp", "118/2025/NĐ-CP"),
        ("118 / 2025 / NĐ–CP", "118/2025/NĐ-CP"),
        ("03/2025/TT-VPCP", "3/2025/TT-VPCP"),
        ("163/QĐ-BTP", "163/QĐ-BTP"),
        ("TCVN ISO 9001:2015", "TCVN ISO 9001:2015"),
    ],
)
def test_a_number_is_the_same_however_it_is_written(written: str, key: str) -> None:
    assert number_key(written) == key


def test_a_list_of_numbers_names_each_once() -> None:
    assert numbers_of("118/2025/NĐ-CP; Nghị định 118/2025/NĐ-CP, 45/2020/NĐ-CP") == (
        "118/2025/NĐ-CP",
        "45/2020/NĐ-CP",
    )


def test_a_good_text_has_no_fault() -> None:
    assert text_faults(GOOD) == ()


def test_every_fault_names_its_field() -> None:
    bad = WantedText("không số", " ", "thơ", date(2026, 1, 1), date(2026, 2, 1))
    assert [one.field for one in text_faults(bad)] == ["number", "name", "kind", "effect", "source"]


def test_a_text_cannot_replace_itself_nor_what_replaces_it() -> None:
    assert [one.field for one in text_faults(replace(GOOD, replaces=("309/2026/NĐ-CP",)))] == ["replaces"]
    other = WantedText("118/2025/NĐ-CP", "x", "decree", date(2025, 7, 1), replaces=("309/2026/NĐ-CP",))
    assert circle(other, (KEPT,)) is not None
    assert circle(GOOD, (KEPT,)) is None


def test_an_announcement_needs_its_day_of_signing() -> None:
    assert [one.field for one in text_faults(replace(GOOD, kind="announcement", issued=None))] == ["issued"]


def test_a_day_moves_only_later_and_with_a_reason() -> None:
    assert move_faults(KEPT, date(2026, 9, 1), "Quốc hội lùi") is None
    earlier, silent = move_faults(KEPT, date(2026, 8, 1), "x y z"), move_faults(KEPT, date(2026, 9, 1), " ")
    assert [one.reason.key for one in (earlier, silent) if one] == [
        "laws.text_only_later",
        "laws.reason_missing",
    ]


def test_whoever_entered_a_text_does_not_say_that_nothing_follows() -> None:
    own = answer_faults(KEPT, 7, UNAFFECTED, "không liên quan")
    assert own is not None
    assert own.kind == "not_yours"
    assert answer_faults(KEPT, 8, UNAFFECTED, "không liên quan") is None
