"""Judgements through the acts: the rows that sheets read keep the last word of each side."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import scope
from chuan.events.appraisals.services import listing
from chuan.events.dossiers.tests.factories import NOW, commune
from chuan.surfaces.acts import charging, judging
from chuan.surfaces.acts.judging import Given

pytestmark = pytest.mark.django_db
PERIOD, TEN = "2026-11", Decimal(10)


def given(points: str, reason: str = "") -> tuple[Given, ...]:
    return (Given("y-thuc", Decimal(points), TEN, reason),)


def test_the_own_rating_then_the_signed_one_then_a_new_one() -> None:
    here = commune()
    handler, head = here.actor("handler"), here.actor("head")
    first = judging.rate_self(handler, PERIOD, given("10"))
    judging.judge(head, handler.official, PERIOD, given("8", "Hai lần đi muộn"))
    again = judging.judge(
        head, handler.official, PERIOD, given("9", "Một lần có phép"), "Xem lại bảng chấm công"
    )
    assert first.id == again.id
    rows = listing.judgements(scope(handler, charging.VIEW, NOW), here.agency.id, PERIOD)
    assert {(one.own, one.points, one.text) for one in rows} == {
        (True, TEN, ""),
        (False, Decimal(9), "Một lần có phép"),
    }
    assert len(again.state.signed) == 2


def test_a_period_is_one_of_the_calendar_and_the_person_ones_own() -> None:
    here = commune()
    with pytest.raises(Refused, match=r"appraisals\.bad_period"):
        judging.rate_self(here.actor("handler"), "2026-13", given("9"))
    with pytest.raises(Refused, match=r"acts\.not_in_charge"):
        judging.judge(here.actor("head"), here.people["police"].id, PERIOD, given("9", "Tốt"))
    with pytest.raises(Refused, match=r"appraisals\.judge_other"):
        judging.judge(here.actor("head"), here.people["head"].id, PERIOD, given("10"))
