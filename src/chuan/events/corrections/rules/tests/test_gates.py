"""Nothing can be pressed away: no cause no action, an open action no effectiveness, no verdict no closing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.definitions.procedures.rules.course import Course, Hold, Stepped
from chuan.definitions.procedures.rules.course_orders import EndStep
from chuan.definitions.procedures.rules.walk import Marking
from chuan.events.corrections.rules import events as e
from chuan.events.corrections.rules import gates
from chuan.events.corrections.rules.state import State, evolve

AT = datetime(2026, 9, 1, 3, tzinfo=UTC)
OWNER, OTHER = Id(7), Id(8)
SIDE = e.Measured(date(2026, 6, 1), date(2026, 9, 1), 28, 70)
CAUSE = e.CauseFound("volume", Id(1), Id(2))
PLANNED, ACTED = e.Planned(1, OWNER, date(2026, 9, 30), Id(3)), e.Acted(1, date(2026, 9, 10), Id(4))


def standing(step: str) -> State:
    course = Course("khac-phuc", "", Id(0), "open", Marking(open=(step,)), (Hold(step, OWNER, AT),), (), AT)
    return State(course=course, source="signal", detector="late_cluster")


def after(state: State, *events: object) -> State:
    for event in events:
        state = evolve(state, Happened(event, AT, OWNER))
    return state


def refused(state: State, step: str, outcome: str = "xong") -> str:
    found = gates.gate(state, EndStep(step, outcome))
    return found.reason.key.removeprefix("corrections.") if found else ""


def judged(verdict: str, again: date | None = None) -> e.Judged:
    return e.Judged(verdict, "fisher", 1, 0, again, SIDE, SIDE, Id(5))


def test_a_rejection_needs_its_code() -> None:
    draft = standing("confirm")
    assert refused(draft, "confirm", "rejected") == "rejection_missing"
    assert refused(after(draft, e.Rejected("nonsense")), "confirm", "rejected") == "rejection_missing"
    assert refused(after(draft, e.Rejected("lawful")), "confirm", "rejected") == ""


def test_no_cause_no_action() -> None:
    here = standing("cause")
    assert refused(here, "cause") == "no_cause"
    assert refused(after(here, CAUSE), "cause") == ""
    plan = gates.plan(standing("act"), PLANNED, date(2026, 9, 2))
    assert plan is not None
    assert plan.reason.key == "corrections.no_cause"


@pytest.mark.parametrize(
    ("events", "key"),
    [
        ((), "no_cause"),
        ((CAUSE,), "no_action"),
        ((CAUSE, PLANNED), "action_open"),
        ((CAUSE, PLANNED, ACTED), ""),
        ((CAUSE, PLANNED, e.Cancelled(1, Id(9))), "no_action"),
    ],
)
def test_an_open_action_no_effectiveness(events: tuple[object, ...], key: str) -> None:
    assert refused(after(standing("act"), *events), "act") == key


@pytest.mark.parametrize(
    ("events", "key"),
    [
        ((), "no_verdict"),
        ((judged("unknown", date(2026, 12, 1)),), "unknown_until"),
        ((judged("unknown"),), "unknown_head"),
        ((judged("ineffective"),), "not_effective"),
        ((judged("effective"),), ""),
        ((judged("ineffective"), e.Overridden("effective", Id(6))), ""),
        ((judged("effective"), e.Overridden("ineffective", Id(6))), "not_effective"),
    ],
)
def test_no_verdict_no_closing(events: tuple[object, ...], key: str) -> None:
    assert refused(after(standing("effect"), *events), "effect", "effective") == key


def test_the_head_contradicts_the_data_but_does_not_replace_them() -> None:
    state = after(standing("effect"), judged("ineffective"), e.Overridden("effective", Id(6)))
    assert state.judged == judged("ineffective")
    assert state.verdict == "effective"
    assert gates.override(standing("effect"), e.Overridden("effective", Id(6))) is not None
    same = gates.override(after(standing("effect"), judged("effective")), e.Overridden("effective", Id(6)))
    assert same is not None
    assert same.reason.key == "corrections.override_same"


def test_a_new_round_wants_a_new_cause_and_a_new_action() -> None:
    tried = after(standing("act"), CAUSE, PLANNED, ACTED)
    back = replace(tried, course=standing("effect").course)
    again = after(
        back,
        judged("ineffective"),
        Stepped("effect", "again", Marking(open=("cause",)), (("cause", OWNER),), Id(1)),
    )
    assert (again.round, again.cause, again.judged, again.took_effect) == (2, "", None, None)
    assert [one.number for one in again.actions] == [1]
    assert refused(again, "cause") == "no_cause"
    assert refused(after(again, CAUSE), "act") == "no_action"


def test_only_the_owner_of_an_action_or_of_the_step_says_it_is_done() -> None:
    state = after(standing("act"), CAUSE, e.Planned(1, OTHER, date(2026, 9, 30), Id(3)))
    today = date(2026, 9, 20)
    assert gates.acted(state, ACTED, OTHER, today) is None
    assert gates.acted(state, ACTED, OWNER, today) is None
    stranger = gates.acted(state, ACTED, Id(99), today)
    assert stranger is not None
    assert stranger.kind == "not_yours"
    early = gates.acted(state, replace(ACTED, since=date(2026, 8, 1)), OWNER, today)
    assert early is not None
    assert early.field == "since"
