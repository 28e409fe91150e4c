"""Which of the five acts happen at the centre, read off who works the steps and where."""

from __future__ import annotations

from typing import Any

import pytest

from chuan.base.kernel.reason import say
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.readings.onsite.rules.acts import APPRAISED, APPROVED, BITS, RECEIVED, RETURNED, STAMPED, away
from chuan.readings.onsite.rules.centre import Unit
from chuan.readings.onsite.rules.judging import Five, judged
from chuan.readings.onsite.rules.words import WORDS

HOME = "H49.98"
COUNTER = Unit(HOME, "quay", "Quầy", "counter", "UBND xã")
DIVISION = Unit(HOME, "phong", "Phòng Kinh tế", "division", "UBND xã")
BOARD = Unit("H49.62", "lanh-dao", "Ban Giám đốc", "leadership", "Trung tâm", in_centre=True)
UNITS = {(one.agency, one.code): one for one in (COUNTER, DIVISION, BOARD)}
AT_COUNTER = {role.key: {"unit": "quay", "post": "x"} for role in PROCEDURE.roles}


def five(**changes: Any) -> Five:
    return judged(PROCEDURE, {**AT_COUNTER, **changes}, HOME, UNITS)


def left(found: Five) -> list[str]:
    return [one.act for one in found.away]


def test_everybody_at_the_counter_finishes_it_there() -> None:
    assert five().whole


def test_a_unit_of_the_centre_is_at_the_centre_whatever_its_kind() -> None:
    assert five(leader={"agency": "H49.62", "unit": "lanh-dao"}).whole


@pytest.mark.parametrize(
    ("role", "acts"),
    [
        ("counter", [RECEIVED, RETURNED]),
        ("handler", [APPRAISED]),
        ("leader", [APPROVED]),
        ("clerk", [STAMPED]),
    ],
)
def test_a_role_filled_elsewhere_takes_its_acts_away(role: str, acts: list[str]) -> None:
    found = five(**{role: {"unit": "phong"}})
    assert (left(found), found.whole) == (acts, False)
    assert "làm ở Phòng Kinh tế" in say(found.away[0].why[0], WORDS)


def test_nobody_and_a_unit_that_is_not_there_are_not_the_centre() -> None:
    said = [say(five(leader=place).away[0].why[0], WORDS) for place in ({}, {"unit": "da-giai-the"})]
    assert "chưa phân công" in said[0]
    assert "không có vào ngày này" in said[1]


def test_the_sum_of_a_dossier_names_its_acts_in_order() -> None:
    assert away(BITS[STAMPED] + BITS[RECEIVED]) == (RECEIVED, STAMPED)
    assert away(0) == ()
