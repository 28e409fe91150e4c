"""A change of schemes holds from a week to come; undone it never held, and every turn stays to be read."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.tests.factories import NOW, Office, office
from chuan.definitions.schemes.rules.choice import Choice
from chuan.definitions.schemes.services import choices, choose, chosen, end_choice, turns, undo_choice

pytestmark = pytest.mark.django_db
ALL = Scope(everywhere=True)
MONDAY = date(2026, 11, 23)


def change(here: Office, since: date = MONDAY, at: datetime = NOW) -> int:
    wanted = Choice(0, here.agency.id, "trung-tam-tuan", "", since, None, "45/QĐ", "Gọn hơn")
    return choose(wanted, here.leader.id, at, instead=True)


@pytest.fixture
def here() -> Office:
    """An agency that scores by the week since the new year."""
    found = office()
    change(found, date(2026, 1, 1))
    return found


@pytest.mark.parametrize("day", [date(2026, 11, 16), date(2026, 11, 24)])
def test_not_from_a_week_that_began_nor_from_a_tuesday(here: Office, day: date) -> None:
    with pytest.raises(Refused) as refused:
        change(here, day)
    (one,) = refused.value.refusals
    assert (one.reason.key, one.reason.facts["day"]) == ("schemes.choice_early", "23/11/2026")


def test_the_one_before_ends_on_the_day_the_next_begins(here: Office) -> None:
    number = change(here)
    new, old = choices(ALL, here.agency.id)
    assert (new.id, new.since, old.until) == (number, MONDAY, MONDAY)
    (turn,) = turns(old.id)
    assert (turn.kind, turn.document, turn.reason, turn.by) == ("ended", "45/QĐ", "Gọn hơn", here.leader.name)


def test_undone_the_one_before_holds_on_and_both_stay_to_be_read(here: Office) -> None:
    number = change(here)
    undo_choice(here.agency.id, number, "Quyết định bị thu hồi", here.leader.id, NOW)
    (old,) = choices(ALL, here.agency.id)
    assert old.until is None
    assert [one.kind for one in turns(old.id)] == ["ended", "restored"]
    assert {one.id: one.undone for one in chosen(ALL)} == {number: True, old.id: False}
    with pytest.raises(Refused) as refused:
        undo_choice(here.agency.id, number, "Lần nữa", here.leader.id, NOW)
    assert refused.value.refusals[0].reason.key == "schemes.choice_undone"


def test_an_end_needs_a_week_to_come_and_an_undoing_a_reason(here: Office) -> None:
    (old,) = choices(ALL, here.agency.id)
    with pytest.raises(Refused, match=r"choice_early"):
        end_choice(here.agency.id, old.id, date(2026, 11, 16), here.leader.id, NOW)
    with pytest.raises(Refused, match=r"choice_reason"):
        undo_choice(here.agency.id, old.id, " ", here.leader.id, NOW)
    end_choice(here.agency.id, old.id, MONDAY, here.leader.id, NOW)
    with pytest.raises(Refused, match=r"choice_ended"):
        end_choice(here.agency.id, old.id, MONDAY, here.leader.id, NOW + timedelta(days=9))


def test_pressed_twice_it_is_one(here: Office) -> None:
    wanted = Choice(77, here.agency.id, "nghi-dinh-335-2025", "", MONDAY, None, "46/QĐ")
    assert choose(wanted, here.leader.id, NOW) == choose(wanted, here.leader.id, NOW) == 77
    assert len(choices(ALL, here.agency.id)) == 2
