"""The six rules: when each holds, since when, and whose it is to act."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from chuan.base.kernel.reason import say
from chuan.readings.obligations.rules.six import rules
from chuan.readings.obligations.rules.standing import (
    Built,
    Declared,
    Ended,
    Facts,
    Followed,
    Published,
    Rule,
    Shown,
)
from chuan.readings.obligations.rules.words import WORDS

TODAY = date(2026, 11, 20)
DECIDED = datetime(2026, 6, 1, 3, tzinfo=UTC)
SEVENTEEN = tuple(Published(f"1.{n:06}", f"Thủ tục {n}", f"e{n}", 1, date(2026, 1, 5)) for n in range(17))
SHOWN = tuple(Shown(step, date(2026, 6, 3)) for step in ("notice", "post", "website"))
DECLARED = Declared(5, "12/2026", DECIDED, datetime(2026, 5, 30, tzinfo=UTC), {one.code: one.edition for one in SEVENTEEN}, SHOWN)  # fmt: skip
SOUND = Facts(
    today=TODAY,
    months=12,
    began=date(2026, 1, 5),
    published=SEVENTEEN,
    audit=Ended(1, "Đánh giá 2026", datetime(2026, 4, 10, tzinfo=UTC)),
    review=Ended(2, "Xem xét 2026", datetime(2026, 5, 10, tzinfo=UTC)),
    declared=DECLARED,
    people={"iso": "Nguyễn An", "leader": "Lê Bình"},
)


def told(facts: Facts, key: str) -> Rule:
    found = next(one for one in rules(facts) if one.key == key)
    assert say(found.reason, WORDS)
    return found


def test_a_sound_agency_keeps_all_six() -> None:
    assert [one.key for one in rules(SOUND) if one.holds] == ["R1", "R2", "R3", "R4", "R5", "R6"]


def test_an_agency_that_has_done_nothing_owes_all_but_the_law() -> None:
    bare = Facts(TODAY, 12, began=date(2026, 1, 5), published=SEVENTEEN)
    assert [one.key for one in rules(bare) if not one.holds] == ["R2", "R3", "R4", "R5", "R6"]


def test_an_extension_of_scope_forces_a_new_declaration() -> None:
    more = Published("1.999999", "Thủ tục mới", "e99", 1, date(2026, 9, 1))
    found = told(replace(SOUND, published=(*SEVENTEEN, more)), "R4")
    assert not found.holds
    assert found.since == date(2026, 9, 1)
    assert say(found.reason, WORDS).startswith("Phải công bố lại: 1 quy trình")
    assert [one.ref for one in found.evidence] == ["5", "1.999999"]


def test_so_does_a_narrower_scope_and_a_law_built_in_since() -> None:
    assert not told(replace(SOUND, published=SEVENTEEN[1:]), "R4").holds
    built = Built("309/2026/NĐ-CP", SEVENTEEN[0].code, date(2026, 8, 5))
    assert told(replace(SOUND, built=(built,)), "R4").since == date(2026, 8, 5)
    assert told(replace(SOUND, built=(replace(built, since=date(2026, 5, 1)),)), "R4").holds


def test_a_law_change_not_built_in_breaks_the_first_rule_from_the_day_after_its_limit() -> None:
    left = Followed(7, "309/2026/NĐ-CP", "1.1", "Khai sinh", date(2026, 11, 5), overdue=True)
    found = told(replace(SOUND, left=(left,)), "R1")
    assert (found.holds, found.since, found.who) == (False, date(2026, 11, 6), "Nguyễn An")
    assert told(replace(SOUND, left=(replace(left, overdue=False),)), "R1").holds


@pytest.mark.parametrize("key", ["R2", "R3"])
def test_a_year_after_the_last_one_it_is_late(key: str) -> None:
    old = Ended(9, "Năm ngoái", datetime(2025, 11, 18, tzinfo=UTC))
    aged = replace(SOUND, audit=old, review=old)
    found = told(aged, key)
    assert (found.holds, found.since) == (False, date(2026, 11, 19))
    assert told(replace(aged, today=date(2026, 11, 18)), key).holds


def test_a_confirmation_after_the_declaration_is_none() -> None:
    late = replace(DECLARED, confirmed=datetime(2026, 6, 2, tzinfo=UTC))
    assert not told(replace(SOUND, declared=late), "R5").holds
    assert told(SOUND, "R5").who == "Lê Bình"


def test_each_act_of_publication_needs_its_evidence() -> None:
    found = told(replace(SOUND, declared=replace(DECLARED, shown=SHOWN[:1])), "R6")
    assert found.reason.key == "obligations.R6_no_post"
