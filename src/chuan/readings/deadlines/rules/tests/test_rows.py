"""Rows are a pure function of terms and state: who holds what until when, and from when it will be late."""

from __future__ import annotations

from datetime import timedelta

from chuan.events.dossiers.rules.tests.world import (
    CALENDAR,
    HANDLER,
    HEAD,
    PACK,
    PROCEDURE,
    Life,
    moment,
)
from chuan.readings.deadlines.rules.rows import Frame, dossier, open_steps, saved_minutes

FRAME = Frame(1, 2, 3, "Trợ cấp", PROCEDURE, PACK, CALENDAR)


def test_an_open_dossier_has_one_row_a_step_with_its_own_limit() -> None:
    life = Life(moment("11/11 08:15")).received()
    (row,) = open_steps(FRAME, life.state)
    assert (row["step"], row["official"]) == ("assign", HEAD)
    assert row["step_due"] == moment("11/11 10:15")
    assert row["target"] == moment("23/11 17:30")


def test_parallel_steps_are_two_rows() -> None:
    life = Life().received().passed(HEAD, "assign").passed(HANDLER, "check", "ask")
    assert sorted(row["step"] for row in open_steps(FRAME, life.state)) == ["home", "police"]


def test_it_will_be_late_once_what_follows_no_longer_fits() -> None:
    """After "assign" the shortest way to a result is check (8 h), a parallel step or the pause, then 8 h more."""
    life = Life(moment("11/11 08:15")).received()
    (row,) = open_steps(FRAME, life.state)
    after = CALENDAR.elapsed(row["latest"], row["target"])
    assert after == 16 * 60  # check 8 h, waiting outside the clock, draft 4, sign 2, number 1, issue 1


def test_a_step_begun_too_late_is_late_from_its_beginning() -> None:
    life = Life(moment("11/11 08:15")).received().passed(HEAD, "assign", at=moment("23/11 16:00"))
    (row,) = open_steps(FRAME, life.state)
    assert row["latest"] == moment("23/11 16:00")


def test_nothing_is_late_while_the_clock_stands() -> None:
    life = Life().received().passed(HEAD, "assign").passed(HANDLER, "check", "tax")
    (row,) = open_steps(FRAME, life.state)
    assert (row["paused"], row["latest"], row["step_due"]) == (True, None, None)


def test_an_ended_dossier_has_no_open_step_and_keeps_its_row() -> None:
    life = Life().to_ready(at=moment("20/11 10:00"))
    assert open_steps(FRAME, life.state) == ()
    row = dossier(FRAME, life.state)
    assert (row["status"], row["on_time"], row["refused"]) == ("ready", True, False)


def test_hours_saved_are_the_working_minutes_between_promise_and_law() -> None:
    state = Life(moment("11/11 08:15")).received().state
    assert saved_minutes(CALENDAR, state.promised, state.legal) == 2 * 480
    assert saved_minutes(CALENDAR, state.legal, state.promised) == 0
    assert saved_minutes(CALENDAR, None, state.legal) == 0


def test_the_last_start_still_reaches_the_target() -> None:
    life = Life(moment("11/11 08:15")).received()
    (row,) = open_steps(FRAME, life.state)
    assert CALENDAR.elapsed(row["latest"] + timedelta(minutes=1), row["target"]) < 16 * 60
