"""A step that waits for another agency's answer must last as long as that agency promises to take."""

from __future__ import annotations

import pytest

from chuan.base.kernel.reason import say
from chuan.definitions.calendars.rules.duration import Duration
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.procedures.rules.definition import RESULT, Limit
from chuan.definitions.procedures.rules.prover import WARNING, Asked, Flaw, prove
from chuan.definitions.procedures.rules.tests.samples import DAY, days, hours, office, procedure, step
from chuan.definitions.procedures.rules.words import WORDS

PACK = Pack(code="", since=DAY)


def flaws(
    allowed: Duration | None, promised: Duration, *, ours: bool = False, theirs: bool = False
) -> list[Flaw]:
    """``ours``, ``theirs``: whether this agency, the asked one, works on Saturday mornings."""
    asking = procedure(step("a", "b", hours(1)), step("b", RESULT, allowed, leg="NB-01"))
    there = Asked("UBND xã Mẫu", Limit(promised), office(saturday=theirs), PACK)
    found = prove(asking, office(saturday=ours), None, DAY, pack=PACK, asked={"b": there})
    return [flaw for flaw in found if flaw.kind == "slow_answer"]


def test_a_longer_promise_is_told_with_both_figures_and_a_question_that_shows_it() -> None:
    (flaw,) = flaws(hours(8), hours(12))
    assert flaw.severity == WARNING
    assert flaw.steps == ("b",)
    assert say(flaw.reason, WORDS) == (
        "Bước 2 “Việc b” chỉ có 8 giờ làm việc, nhưng UBND xã Mẫu hẹn trả lời trong 12 giờ làm việc."
    )
    assert flaw.example is not None
    assert say(flaw.example, WORDS) == (
        "Ví dụ: hỏi lúc 07:30 thứ Sáu 20/11/2026 thì UBND xã Mẫu được trả lời đến 11:30 thứ Hai 23/11/2026, "
        "trong khi bước này phải xong lúc 17:00 thứ Sáu 20/11/2026."
    )


@pytest.mark.parametrize("promised", [hours(8), hours(2), days(1)])
def test_a_promise_that_the_step_can_wait_for_is_no_flaw(promised: Duration) -> None:
    assert not flaws(days(1), promised)


def test_a_step_without_a_time_of_its_own_waits_for_any_answer() -> None:
    assert not flaws(None, days(10))


def test_each_agency_counts_on_its_own_calendar() -> None:
    assert not flaws(hours(8), hours(8), theirs=True)
    assert flaws(hours(8), hours(8), ours=True)
