"""A task: given by another, judged by another, every failure counted."""

from __future__ import annotations

from decimal import Decimal

from chuan.events.appraisals.rules import task_events as e
from chuan.events.appraisals.rules import tasking
from chuan.events.appraisals.rules.task import State, evolve
from chuan.events.appraisals.rules.tests.world import AT, DAY, HEAD, HOA, OTHER, WHY, key, lived

GIVEN = e.Assigned(HOA, OTHER, WHY, Decimal("1.5"), AT + DAY)


def task(*more: object) -> State:
    return lived(State(), evolve, [(GIVEN, HEAD), *((one, HEAD) for one in more)])


def test_nobody_gives_himself_a_task_and_the_deadline_is_to_come() -> None:
    assert key(tasking.assign(GIVEN, HOA, AT)) == "own_task"
    assert key(tasking.assign(GIVEN, HEAD, AT + DAY)) == "due_past"
    assert tasking.assign(GIVEN, HEAD, AT) == (GIVEN,)


def test_only_the_person_hands_in_and_never_accepts_his_own() -> None:
    assert key(tasking.hand_in(task(), HEAD, "", WHY)) == "not_my_task"
    assert key(tasking.hand_in(task(), HOA, "", None)) == "nothing_handed"
    handed = task(e.HandedIn("", WHY))
    assert key(tasking.accept(handed, HOA, None)) == "own_judging"
    assert tasking.accept(handed, HEAD, None) == (e.Accepted(None),)


def test_each_failure_counts_and_it_is_to_be_handed_in_again() -> None:
    twice = task(*(2 * (e.HandedIn("", WHY), e.Failed(WHY))))
    assert (twice.failed, twice.status, twice.handed) == (2, "open", None)
    assert key(tasking.accept(twice, HEAD, None)) == "not_handed"


def test_a_delay_is_excused_once_by_another_with_the_cause() -> None:
    assert key(tasking.excuse(task(), HOA, WHY)) == "own_judging"
    assert key(tasking.excuse(task(), HEAD, None)) == "reason"
    excused = task(e.Excused(WHY))
    assert key(tasking.excuse(excused, HEAD, WHY)) == "excused_already"
    assert task().late(AT + 2 * DAY)
    assert not excused.late(AT + 2 * DAY)


def test_the_deadline_only_moves_later_and_nothing_follows_the_end() -> None:
    assert key(tasking.extend(task(), HEAD, AT + DAY, WHY)) == "due_earlier"
    gone = task(e.Cancelled(WHY))
    assert key(tasking.extend(gone, HEAD, AT + 3 * DAY, WHY)) == "task_cancelled"
    done = task(e.HandedIn("", WHY), e.Accepted())
    assert key(tasking.cancel(done, HEAD, WHY)) == "task_done"
