"""Slots of a day, who may book one, and what coming early, in time or late means."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.definitions.calendars.rules.entries import Session
from chuan.events.queue.imports.plan import shipped
from chuan.events.queue.rules import visits as v
from chuan.events.queue.rules.appointment import Appointment, arrive, call_off, evolve, forget
from chuan.events.queue.rules.slots import capacity, not_bookable, slots

FRIDAY = date(2026, 11, 20)
TEN = datetime(2026, 11, 20, 10, 0, tzinfo=VIETNAM)
PLAN = shipped().booking
BOOKED = evolve(Appointment(), Happened(v.Booked("Hộ tịch", TEN, "K7M2QP"), TEN - timedelta(days=1)))


def key(answer: object) -> str:
    assert isinstance(answer, Refusal)
    return answer.reason.key


def after(minutes: int) -> object:
    return arrive(BOOKED, Id(5), TEN + timedelta(minutes=minutes), PLAN)


def test_slots_lie_wholly_in_the_opening_hours() -> None:
    found = slots(FRIDAY, (Session(450, 545), Session(810, 840)), {TEN: 1}, 3, PLAN)
    assert [f"{one.at:%H:%M}" for one in found] == ["07:30", "08:00", "08:30", "13:30"]
    assert {one.left for one in found} == {3}


def test_half_of_what_the_desks_serve_may_be_booked() -> None:
    assert capacity(4, PLAN, timedelta(minutes=9)) == 6
    assert capacity(1, PLAN, timedelta(minutes=40)) == 1


def test_a_slot_that_is_full_near_far_or_unknown_is_not_booked() -> None:
    offered = slots(FRIDAY, (Session(600, 660),), {TEN: 2}, 2, PLAN)
    later, before = TEN + timedelta(minutes=30), TEN - timedelta(days=1)
    assert key(not_bookable(TEN, offered, before, PLAN)) == "queue.slot_full"
    assert key(not_bookable(later, offered, TEN + timedelta(minutes=1), PLAN)) == "queue.slot_gone"
    assert key(not_bookable(later, offered, TEN - timedelta(days=15), PLAN)) == "queue.slot_far"
    assert key(not_bookable(TEN + timedelta(minutes=7), offered, before, PLAN)) == "queue.no_slot"
    assert not_bookable(later, offered, before, PLAN) is None


def test_in_time_means_an_hour_before_to_a_quarter_after() -> None:
    assert key(after(-61)) == "queue.too_early"
    assert after(-60) == (v.Arrived(Id(5)),)
    assert after(15) == (v.Arrived(Id(5)),)
    assert after(16) == (v.Arrived(Id(5), late=True),)


def test_another_day_is_said_with_its_date() -> None:
    assert key(after(24 * 60)) == "queue.other_day"


def test_a_used_or_called_off_appointment_lets_nobody_in() -> None:
    used = evolve(BOOKED, Happened(v.Arrived(Id(5)), TEN))
    off = evolve(BOOKED, Happened(v.CalledOff("holder"), TEN))
    assert key(arrive(used, Id(6), TEN, PLAN)) == "queue.visit_arrived"
    assert key(call_off(off, "holder")) == "queue.visit_off"
    assert (forget(off), forget(BOOKED)) == ((), (v.Unkept(),))


def test_the_classes_that_ship_name_their_source_and_say_that_nobody_read_it() -> None:
    plan = shipped()
    assert [one.key for one in plan.on(FRIDAY)] == ["elderly", "disabled", "merit", "pregnant", "child"]
    assert all(one.source and not one.verified for one in plan.classes)
    assert [one.key for one in plan.on(date(2010, 1, 1))] == []
