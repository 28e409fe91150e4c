"""What holds of every sheet, whatever the week was."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chuan.base.kernel.reason import say
from chuan.definitions.schemes.imports.schemes import shipped
from chuan.readings.scores.rules.facts import Fact
from chuan.readings.scores.rules.scoring import score
from chuan.readings.scores.rules.tests.strategies import WEEK_45, fact, facts, weeks
from chuan.readings.scores.rules.words import WORDS

SCHEMES = sorted(shipped())
WEEKLY = shipped()["trung-tam-tuan"]


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(SCHEMES), weeks)
def test_parts_and_lines_add_up_to_the_total(name: str, items: list[Fact]) -> None:
    sheet = score(shipped()[name], WEEK_45, facts(*items, present=30))
    assert sum(line.points for line in sheet.lines) == (sheet.total or 0)
    assert sum(part.points for part in sheet.parts) == (sheet.total or 0)


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(SCHEMES), weeks, st.randoms(use_true_random=False))
def test_the_order_of_facts_does_not_matter(name: str, items: list[Fact], luck: random.Random) -> None:
    once = {one.place: one for one in items}
    mixed = list(once.values())
    luck.shuffle(mixed)
    assert score(shipped()[name], WEEK_45, facts(*once.values())) == score(
        shipped()[name], WEEK_45, facts(*mixed)
    )


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(SCHEMES), weeks)
def test_every_line_has_its_act_and_its_sentence_in_both_languages(name: str, items: list[Fact]) -> None:
    for line in score(shipped()[name], WEEK_45, facts(*items)).lines:
        assert line.act
        assert all(say(line.reason, WORDS, language).strip(" .") for language in ("vi", "en"))


@settings(deadline=None, max_examples=60)
@given(weeks)
def test_a_week_stays_within_the_bounds_of_its_criteria(items: list[Fact]) -> None:
    sheet = score(WEEKLY, WEEK_45, facts(*items))
    bounds = {one.key: (one.least, one.most + one.over) for one in WEEKLY.criteria()}
    for part in sheet.parts:
        if part.rule in bounds:
            assert bounds[part.rule][0] <= round(part.points, 2) <= bounds[part.rule][1]


def test_an_act_told_twice_counts_once() -> None:
    late = fact("step_late", 1, minutes=60)
    assert score(WEEKLY, WEEK_45, facts(late, late)) == score(WEEKLY, WEEK_45, facts(late))


def test_another_officials_acts_do_not_count() -> None:
    assert score(WEEKLY, WEEK_45, facts(fact("note_plus", 1))).total == 99
    from_elsewhere = facts(fact("note_plus", 1)).items[0]
    stranger = type(from_elsewhere)("note_plus", "1:1", 2, from_elsewhere.at)
    assert score(WEEKLY, WEEK_45, facts(stranger)).total == 98


@pytest.mark.parametrize("name", SCHEMES)
def test_no_working_day_is_not_rated_and_not_nothing(name: str) -> None:
    sheet = score(shipped()[name], WEEK_45, facts(fact("step_in_time", 1), present=0))
    assert sheet.total is None
    assert sheet.lines == ()
    assert sheet.why is not None


def test_a_person_in_two_units_has_one_sheet_with_a_unit_on_each_line() -> None:
    sheet = score(WEEKLY, WEEK_45, facts(fact("step_in_time", 1, unit=10), fact("step_in_time", 2, unit=20)))
    assert [line.unit for line in sheet.lines if line.rule == "tien-do"][:2] == [10, 20]
