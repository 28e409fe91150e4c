"""How long a dossier still needs, and how long a procedure may take."""

from __future__ import annotations

import pytest

from chuan.definitions.procedures.rules.chains import longest_chains
from chuan.definitions.procedures.rules.definition import REFUSED, RESULT, Outcome
from chuan.definitions.procedures.rules.tests.samples import days, hours, parallel, procedure, step
from chuan.definitions.procedures.rules.time import longest_path, shortest_remaining, step_limits
from chuan.definitions.procedures.rules.walk import Marking, start


@pytest.mark.parametrize(
    ("place", "needed"),
    [
        (Marking(open=("receive",)), 1 + 2 + 4 + 2 + 1),
        (Marking(open=("ask", "visit")), 4 + 2 + 1),
        (Marking(open=("ask",), waiting=(("visit", "draft"),)), 3 + 2 + 1),
        (Marking(open=("sign",)), 1),
        (Marking(open=("refuse",)), 1),
        (Marking(ended=RESULT), 0),
    ],
)
def test_the_hours_still_needed(place: Marking, needed: int) -> None:
    assert shortest_remaining(parallel(), place) == needed * 60


def test_work_already_done_on_open_steps_is_taken_off() -> None:
    place = Marking(open=("ask", "visit"))
    assert shortest_remaining(parallel(), place, {"visit": 30}) == (3 * 60 + 30) + 3 * 60
    assert shortest_remaining(parallel(), place, {"visit": 999}) == 3 * 60 + 3 * 60


def test_a_refusal_is_no_shorter_way_to_a_result() -> None:
    ways = (Outcome("ok", "Đạt", ("long",)), Outcome("no", "Từ chối", (REFUSED,)))
    tried = procedure(step("a", (), hours(1), outcomes=ways), step("long", RESULT, days(2)))
    assert shortest_remaining(tried, start(tried)) == 60 + 2 * 480


def test_pauses_cost_nothing_and_a_pack_says_how_long_a_day_is() -> None:
    tried = procedure(step("a", "b", days(1)), step("b", RESULT, days(9), act="pause"))
    assert shortest_remaining(tried, start(tried), day_minutes=420) == 420
    assert step_limits(tried) == {"a": days(1)}


def test_the_longest_path_takes_returns() -> None:
    told = [(one.key, length // 60) for one, length in longest_path(parallel())]
    assert told == [
        ("receive", 1),
        ("examine", 2),
        ("visit", 4),
        ("draft", 2),
        ("sign", 1),
        ("draft", 2),
        ("sign", 1),
    ]


def test_a_procedure_that_never_ends_has_no_longest_path() -> None:
    assert longest_path(procedure(step("a", "gone", hours(1)))) == ()


def test_very_many_rounds_stop_at_the_bound() -> None:
    """Unrolling stops; what is then told is a chain that exists, and that more was not tried."""
    ways = (Outcome("ok", "Đạt", (RESULT,)), Outcome("back", "Trả lại", ("a",), rounds=100_000))
    tried = procedure(step("a", (), hours(1), outcomes=ways))
    assert longest_chains(tried).bounded
    assert [length for _, length in longest_path(tried)] == [60]
