"""Promises that cannot be kept are found, told by an example, and mended by something that holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from chuan.base.kernel.reason import say
from chuan.definitions.calendars.rules.duration import Duration, Part, Unit
from chuan.definitions.calendars.rules.entries import Entry
from chuan.definitions.procedures.rules.definition import RESULT, Channel, Limit, Outcome, Procedure
from chuan.definitions.procedures.rules.prover import Flaw, prove
from chuan.definitions.procedures.rules.prover.mends import changed
from chuan.definitions.procedures.rules.tests.samples import (
    DAY,
    SAME_DAY,
    days,
    hours,
    office,
    parallel,
    procedure,
    step,
    straight,
)
from chuan.definitions.procedures.rules.words import WORDS


def flaws(tried: Procedure, kind: str, day: date = DAY) -> list[Flaw]:
    return [flaw for flaw in prove(tried, office(), None, day) if flaw.kind == kind]


def test_the_golden_case() -> None:
    """Same day, 2 + 3 + 2 + 1 hours."""
    (flaw,) = flaws(straight(2, 3, 2, 1, promised=SAME_DAY), "over_promise")
    assert flaw.severity == "error"
    assert flaw.example is not None
    told = say(flaw.example, WORDS)
    assert "hồ sơ nhận lúc 14:59, các bước cần 8 giờ, quầy đóng lúc 17:00" in told
    assert "thứ Sáu 20/11/2026" in told
    assert "bước thứ 2 “Việc s2”" in told
    assert "kết quả có lúc 14:59 thứ Hai 23/11/2026, trễ 5 giờ 59 phút" in told
    assert flaw.steps[0] == "s2"


def test_the_golden_case_is_mended_by_cutting_all_steps() -> None:
    (flaw,) = flaws(straight(2, 3, 2, 1, promised=SAME_DAY), "over_promise")
    assert flaw.mend is not None
    assert say(flaw.mend, WORDS) == "Giảm cả 4 bước còn 2 giờ: 30 phút + 45 phút + 30 phút + 15 phút."


def test_one_step_that_is_too_long_is_cut_alone() -> None:
    (flaw,) = flaws(straight(1, 1, 9, 1, promised=Limit(days(1), ("same-minute",))), "over_promise")
    assert flaw.mend is not None
    assert say(flaw.mend, WORDS) == "Giảm bước 3 “Việc s3” còn 5 giờ."


@pytest.mark.parametrize(
    "tried",
    [
        straight(2, 3, 2, 1, promised=SAME_DAY),
        straight(1, 1, 9, 1, promised=Limit(days(1))),
        straight(30, 40, 1, promised=Limit(days(4))),
        replace(parallel(), channels=(Channel("direct", None, Limit(days(1))),)),
    ],
)
def test_a_mend_holds_when_it_is_made(tried: Procedure) -> None:
    (flaw,) = flaws(tried, "over_promise")
    assert flaw.changes
    assert not flaws(changed(tried, flaw.changes), "over_promise")


def test_steps_that_just_fit_are_no_flaw_and_a_quarter_more_is() -> None:
    assert not flaws(straight(8, 8, promised=Limit(days(2), ("same-minute",))), "over_promise")
    over = procedure(step("a", RESULT, hours("16.25")), promised=Limit(days(2), ("same-minute",)))
    assert flaws(over, "over_promise")


def test_a_limit_in_days_ends_at_closing() -> None:
    """Received at the last minute of Monday, two days end on Wednesday at 17:00."""
    assert not flaws(straight(8, 8, promised=Limit(days(2))), "over_promise")
    assert flaws(straight(8, 9, promised=Limit(days(2))), "over_promise")


def test_of_parallel_branches_the_longest_counts() -> None:
    tried = parallel()  # 1 + 2 + 4 + 2 + 1, and the return 2 + 1
    exact = replace(tried, channels=(Channel("direct", None, Limit(hours(13))),))
    short = replace(tried, channels=(Channel("direct", None, Limit(hours("12.75"))),))
    assert not flaws(exact, "over_promise")
    assert flaws(short, "over_promise")


def test_a_return_counts_as_often_as_it_is_declared() -> None:
    def tried(rounds: int) -> Procedure:
        ways = (Outcome("ok", "Ký", (RESULT,)), Outcome("back", "Trả lại", ("draft",), rounds=rounds))
        draft, sign = step("draft", "sign", hours(2)), step("sign", (), hours(1), outcomes=ways)
        return procedure(draft, sign, promised=Limit(hours(9)))

    assert not flaws(tried(2), "over_promise")
    assert flaws(tried(3), "over_promise")


def test_pauses_and_other_bodies_cost_nothing() -> None:
    tried = procedure(
        step("receive", "tax", hours(1)),
        step("tax", "wait", hours(80), act="pause"),
        step("wait", RESULT, hours(80), clock=False),
        promised=Limit(hours(1)),
    )
    assert not flaws(tried, "over_promise")


def test_without_a_promise_the_law_is_the_limit() -> None:
    tried = procedure(step("a", RESULT, hours(9)), legal=Limit(hours(8)))
    assert flaws(tried, "over_promise")


def test_channels_with_one_limit_are_told_together() -> None:
    tried = straight(9, promised=Limit(hours(8)))
    tried = replace(tried, channels=(*tried.channels, Channel("online", None, Limit(hours(8)))))
    (flaw,) = flaws(tried, "over_promise")
    assert "trực tiếp, trực tuyến" in say(flaw.reason, WORDS)


def test_a_promise_longer_than_the_law_names_the_day() -> None:
    tried = procedure(step("a", RESULT), promised=Limit(days(3)), legal=Limit(days(2)))
    (flaw,) = flaws(tried, "over_law")
    assert flaw.example is not None
    assert "được hẹn 17:00 thứ Tư 25/11/2026, trong khi luật chỉ cho đến 17:00 thứ Ba" in say(
        flaw.example, WORDS
    )


def test_a_promise_within_the_law_is_no_flaw() -> None:
    tried = procedure(step("a", RESULT), promised=Limit(days(2)), legal=Limit(days(2)))
    assert not flaws(tried, "over_law")


def test_a_half_day_on_saturday_is_seen() -> None:
    """Two days from Friday 16:59 hold 16 hours and a minute, but 12 where Saturday is a short day."""
    tried = straight(8, 8, promised=Limit(days(2)))
    assert not flaws(tried, "over_promise")
    (flaw,) = prove(tried, office(saturday=True), None, DAY)
    assert flaw.example is not None
    assert "nhận lúc 16:59 thứ Sáu 20/11/2026" in say(flaw.example, WORDS)


def test_the_eve_of_a_long_holiday_is_tried_a_year_ahead() -> None:
    """Seven calendar days hold 30 hours, unless the office closes for three days in between."""
    tried = straight(30, promised=Limit(Duration((Part(Decimal(7), Unit.DAY),)), ("same-minute",)))
    assert not flaws(tried, "over_promise")
    closed = Entry("Nghỉ lễ", off=tuple(date(2027, 4, day) for day in (28, 29, 30)), document="x")
    resting = replace(office(), entries=(closed,))
    (flaw,) = prove(tried, resting, None, DAY)
    assert flaw.example is not None
    assert "/04/2027, các bước cần 3 ngày 6 giờ" in say(flaw.example, WORDS)
