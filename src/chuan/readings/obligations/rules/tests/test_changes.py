"""Which procedures a law change touches, until when, and what counts as having acted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from chuan.definitions.laws.rules.text import UNAFFECTED, Answer, LegalText
from chuan.definitions.procedures.rules.definition import Fee, Ground, Paper
from chuan.definitions.procedures.rules.tests.samples import straight
from chuan.readings.obligations.rules.changes import Cites, cited, months_later, touched

NOW = datetime(2026, 8, 1, tzinfo=UTC)
OLD, NEW = "118/2025/NĐ-CP", "309/2026/NĐ-CP"
TEXT = LegalText(
    1, 1, "Tỉnh", NEW, NEW, "Nghị định", "decree", date(2026, 8, 5), date(2026, 8, 5), (OLD,), "Công báo", True, "A", 7, NOW
)  # fmt: skip
FIRST = Cites(9, "Xã", "1.1", "Khai sinh", 11, "e1", 1, date(2025, 7, 1), None, frozenset({OLD}))


def state(*versions: Cites, today: date = date(2026, 9, 1), text: LegalText = TEXT) -> list[tuple[str, date]]:
    return [(one.state, one.limit) for one in touched(text, versions, today, 3)]


@pytest.mark.parametrize(
    ("today", "wanted"),
    [
        (date(2026, 8, 4), "coming"),
        (date(2026, 8, 5), "waiting"),
        (date(2026, 11, 5), "waiting"),
        (date(2026, 11, 6), "overdue"),
    ],
)
def test_three_months_run_from_the_day_of_effect(today: date, wanted: str) -> None:
    assert state(FIRST, today=today) == [(wanted, date(2026, 11, 5))]


def test_a_later_day_of_effect_moves_the_limit() -> None:
    later = replace(TEXT, effect=date(2026, 12, 1))
    assert state(FIRST, today=date(2026, 11, 20), text=later) == [("coming", date(2027, 3, 1))]


def test_a_version_that_cites_the_new_text_has_acted() -> None:
    before = replace(FIRST, until=date(2026, 10, 1))
    after = replace(FIRST, version=2, adoption=12, since=date(2026, 10, 1), keys=frozenset({NEW}))
    assert state(before, after, today=date(2026, 12, 1)) == [("revised", date(2026, 11, 5))]


def test_a_new_version_that_does_not_cite_it_has_not() -> None:
    after = replace(FIRST, version=2, since=date(2026, 10, 1), keys=frozenset())
    assert state(replace(FIRST, until=date(2026, 10, 1)), after, today=date(2026, 12, 1))[0][0] == "overdue"


def test_a_reason_given_for_the_procedure_counts_for_that_agency_only() -> None:
    answered = replace(TEXT, answers=(Answer(1, 9, UNAFFECTED, "1.1", "không đổi", None, "B", NOW),))
    assert state(FIRST, text=answered)[0][0] == "confirmed"
    elsewhere = replace(FIRST, agency=10)
    assert state(elsewhere, text=answered)[0][0] == "waiting"


def test_what_cites_nothing_replaced_or_had_ended_before_is_not_touched() -> None:
    assert state(replace(FIRST, keys=frozenset({"1/2020/NĐ-CP"}))) == []
    assert state(replace(FIRST, until=date(2026, 8, 1))) == []


def test_a_procedure_no_longer_in_force_needs_nothing() -> None:
    assert state(replace(FIRST, until=date(2026, 8, 20)))[0][0] == "withdrawn"


def test_months_end_where_the_month_ends() -> None:
    assert months_later(date(2026, 11, 30), 3) == date(2027, 2, 28)


def test_grounds_are_found_wherever_they_stand() -> None:
    ground = Ground("Nghị định 118/2025/NĐ-CP")
    papers, fees = (Paper("a", "Đơn", ground=ground),), (Fee("f", "Lệ phí", 1, ground=ground),)
    found = cited(replace(straight(1), grounds=(ground,), papers=papers, fees=fees))
    assert [(one.what, one.key) for one in found] == [("procedure", OLD), ("paper", OLD), ("fee", OLD)]
