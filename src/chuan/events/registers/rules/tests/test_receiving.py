"""What comes in, in the rules: registered once, given back or annulled with a reason, its day moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.definitions.procedures.rules.course import Begun, Dropped
from chuan.definitions.procedures.rules.course_orders import EndStep
from chuan.events.registers.rules import receiving as r
from chuan.events.registers.rules.incoming import DueMoved, Registered, SentBack, State, evolve

AT = datetime(2026, 11, 20, 2, 40, tzinfo=UTC)
DAY = date(2026, 11, 20)
ENTRY = Registered(
    2026, 7, DAY, "law", Id(1), Id(2), Id(3), date(2026, 11, 18), "normal", "axis", date(2026, 12, 1)
)
BEGUN = Begun("van-ban-den", "e", Id(4), "register", Id(5))


def came(*events: object) -> State:
    state = State()
    for event in (BEGUN, ENTRY, *events):
        state = evolve(state, Happened(event, AT))
    return state


def key(decided: object) -> str:
    assert isinstance(decided, Refusal)
    return decided.reason.key


def test_days_that_cannot_be_are_refused() -> None:
    assert r.may_enter(ENTRY) is None
    assert key(r.may_enter(replace(ENTRY, their_day=date(2026, 11, 21)))) == "registers.sent_after"
    assert key(r.may_enter(replace(ENTRY, due=date(2026, 11, 19)))) == "registers.due_before"
    assert key(r.may_enter(replace(ENTRY, means="dove"))) == "registers.choose"


def test_what_is_not_registered_creates_no_duty() -> None:
    bare = evolve(State(), Happened(BEGUN, AT))
    assert key(r.gate(bare, EndStep("register", "pass"))) == "registers.not_registered"
    assert r.gate(came(), EndStep("register", "pass")) is None


def test_it_goes_back_or_is_annulled_with_a_reason() -> None:
    assert key(r.send_back(came(), None)) == "registers.reason"
    back = came(SentBack(Id(9)), Dropped(Id(9)))
    assert (back.status, back.reason) == ("returned", Id(9))
    assert came(Dropped(Id(8))).status == "annulled"
    assert key(r.annul(back, Id(9))) == "registers.in_closed"


def test_the_day_moves_with_a_reason() -> None:
    later = date(2026, 12, 9)
    assert key(r.move_due(came(), later, None)) == "registers.reason"
    assert r.move_due(came(), later, Id(9)) == (DueMoved(later, Id(9)),)
    assert came(DueMoved(later, Id(9))).due == later


def test_the_same_document_is_known_by_sender_number_and_day() -> None:
    assert r.from_key("Sở Tư pháp", "12/STP", DAY) == r.from_key("SỞ TƯ PHÁP ", "12/stp", DAY)
    assert r.from_key("Sở Tư pháp", " ", DAY) == ""
