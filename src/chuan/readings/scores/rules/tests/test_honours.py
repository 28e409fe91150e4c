"""The cap of each group, and a sentence where a share of people is less than one."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from chuan.base.kernel.reason import say
from chuan.definitions.schemes.imports.schemes import shipped
from chuan.definitions.schemes.rules.grading import Cap
from chuan.readings.scores.rules.honours import Candidate, honours, places
from chuan.readings.scores.rules.words import WORDS


def law() -> Cap:
    cap = shipped()["nghi-dinh-335-2025"].cap
    assert cap is not None
    return cap


def group(*totals: int) -> list[Candidate]:
    return [
        Candidate(nth, "Quầy", Decimal(total), "xuat-sac" if total >= 90 else "tot")
        for nth, total in enumerate(totals, 1)
    ]


def test_a_fifth_of_four_people_is_no_place_and_says_so() -> None:
    (found,) = honours(law(), group(95, 92, 80, 75))
    assert (found.places, found.chosen, found.beyond) == (0, (), (1, 2))
    assert say(found.reason, WORDS).startswith("20% của 4 người là 0,8, chưa đủ 1 suất")


def test_a_scheme_may_give_a_small_group_one_place() -> None:
    (found,) = honours(replace(law(), one_from=3), group(95, 92, 80, 75))
    assert (found.places, found.chosen, found.beyond) == (1, (1,), (2,))


@pytest.mark.parametrize(("rounding", "number"), [("down", 1), ("half_up", 2), ("up", 2)])
def test_the_rounding_is_the_schemes(rounding: str, number: int) -> None:
    assert places(replace(law(), rounding=rounding), Decimal(20), 9)[0] == number


def test_of_those_tied_at_the_cap_none_is_chosen_by_chance() -> None:
    (found,) = honours(law(), group(97, 95, 95, 80, 80, 80, 80, 80, 80, 80))
    assert (found.chosen, found.tied, found.beyond) == ((1,), (2, 3), ())


def test_each_group_has_its_own_cap_and_nobody_is_lost() -> None:
    other = [
        replace(one, official=one.official + 100, group="Phòng") for one in group(99, 98, 97, 96, 95, 70)
    ]
    found = honours(law(), group(95, 80) + other)
    assert [(one.group, one.places) for one in found] == [("Phòng", 1), ("Quầy", 0)]
    assert {who for one in found for who in (*one.chosen, *one.tied, *one.beyond)} == {
        1,
        101,
        102,
        103,
        104,
        105,
    }


def test_a_decision_may_allow_a_quarter() -> None:
    assert honours(law(), group(95, 92, 80, 75), special=True)[0].places == 1
