"""Somebody in two units in one week has one sheet; nobody with no working day is rated, which is not 0 points."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chuan.base.kernel.period import Period
from chuan.base.kernel.reason import say
from chuan.base.kernel.spans import WEEK, Span
from chuan.definitions.schemes.imports.schemes import shipped
from chuan.readings.scores.rules.facts import Facts, Person
from chuan.readings.scores.rules.presence import Post, Presence, by_official
from chuan.readings.scores.rules.scoring import score
from chuan.readings.scores.rules.words import WORDS

WEEK_45 = Span(WEEK, 2026, 45)
DAYS = tuple(date(2026, 11, day) for day in range(2, 7))
FIRST = Post(1, "Ung Thị Đào", 9, 11, "Một cửa", False, Period(date(2026, 1, 1), date(2026, 11, 4)))
SECOND = replace(FIRST, unit=12, unit_name="Tư pháp", held=Period(date(2026, 11, 4)))


def test_one_sheet_of_all_five_days_under_the_unit_held_last() -> None:
    posts = by_official([SECOND, FIRST])
    person = Presence(DAYS, {}).person(posts[1], WEEK_45.period)
    assert (list(posts), posts[1][-1].unit_name) == ([1], "Tư pháp")
    assert (person.working, person.present, person.group) == (5, 5, "12")


def test_both_at_once_is_still_each_day_once() -> None:
    posts = by_official([replace(FIRST, held=Period(date(2026, 1, 1))), SECOND])
    assert Presence(DAYS, {}).person(posts[1], WEEK_45.period).working == 5


def test_no_working_day_is_no_rating_and_says_so() -> None:
    for working, present in ((5, 0), (0, 0)):
        sheet = score(shipped()["trung-tam-tuan"], WEEK_45, Facts(Person(1, working, present)))
        assert (sheet.total, sheet.lines) == (None, ())
        assert sheet.why is not None
        assert "Không xếp loại" in say(sheet.why, WORDS)
