"""Nothing can be pressed away: no assessment no treatment, no action no approval, above the line no closing."""

from __future__ import annotations

import pytest

from chuan.definitions.procedures.rules.course_orders import EndStep
from chuan.events.risks.rules import events as e
from chuan.events.risks.rules import gates
from chuan.events.risks.rules.state import State
from chuan.events.risks.rules.tests.world import (
    AT,
    DONE,
    MINE,
    OTHER,
    PLANNED,
    TODAY,
    after,
    assessed,
    reviewed,
    standing,
    treated,
)

HEAD = e.Accepted(16, PLANNED.words)


def refused(state: State, step: str, outcome: str = "xong") -> str:
    found = gates.gate(state, EndStep(step, outcome))
    return found.reason.key.removeprefix("risks.") if found else ""


@pytest.mark.parametrize(
    ("events", "key"),
    [
        ((), "not_assessed"),
        ((assessed(),), "no_treatment"),
        ((assessed(), treated("reduce")), "no_action"),
        ((assessed(), treated("reduce"), PLANNED), ""),
        ((assessed(), treated("accept")), ""),
    ],
)
def test_what_is_proposed_is_whole(events: tuple[object, ...], key: str) -> None:
    assert refused(standing("assess", *events), "assess") == key


def test_above_the_line_only_the_head_accepts() -> None:
    here = standing("approve", assessed(), treated("accept"))
    assert refused(here, "approve", "ok") == "head_accepts"
    assert refused(here, "approve", "back") == ""
    assert refused(after(here, HEAD), "approve", "ok") == ""
    assert refused(standing("approve", assessed(3, 3), treated("accept")), "approve", "ok") == ""


def test_an_open_action_keeps_it_from_being_watched() -> None:
    here = standing("carry", assessed(), treated("reduce"), PLANNED)
    assert refused(here, "carry") == "action_open"
    assert refused(after(here, DONE), "carry") == ""
    assert refused(after(here, e.Cancelled(1, PLANNED.words)), "carry") == "no_action"


def test_it_is_closed_only_below_the_line() -> None:
    here = standing("review", assessed())
    assert refused(here, "review", "closed") == "not_reviewed"
    assert refused(after(here, reviewed(4)), "review", "closed") == "still_above"
    assert refused(after(here, reviewed(2)), "review", "closed") == ""
    assert refused(after(here, HEAD, reviewed(4)), "review", "closed") == ""
    assert refused(after(here, HEAD, reviewed(5)), "review", "closed") == "still_above"


def test_an_opportunity_is_never_above_a_line() -> None:
    assert refused(standing("review", assessed(), reviewed(5), kind="opportunity"), "review", "closed") == ""


def test_an_action_is_done_after_approval_by_its_owner() -> None:
    early = gates.done(standing("assess", assessed(), treated("reduce"), PLANNED), DONE, OTHER, TODAY)
    assert early is not None
    assert early.reason.key == "risks.not_approved"
    here = standing("carry", assessed(), treated("reduce"), PLANNED)
    assert gates.done(here, DONE, OTHER, TODAY) is None
    stranger = gates.done(here, DONE, PLANNED.words, TODAY)
    assert stranger is not None
    assert stranger.kind == "not_yours"


def test_nothing_is_planned_for_what_is_accepted() -> None:
    refusal = gates.plan(standing("assess", assessed(), treated("accept")), PLANNED, MINE, AT)
    assert refusal is not None
    assert refusal.reason.key == "risks.action_for_nothing"
