"""What a replay says of histories planted with one fault each."""

from __future__ import annotations

import pytest

from chuan.base.kernel.reason import say
from chuan.events.dossiers.rules.tests.world import CLERK, HANDLER, LEADER, PROCEDURE, Life
from chuan.readings.conformance.rules.deviation import Deed
from chuan.readings.conformance.rules.replay import replayed
from chuan.readings.conformance.rules.tests.histories import WHOLE, deed, done, lived, taken_back
from chuan.readings.conformance.rules.words import WORDS


def told(*deeds: Deed) -> list[tuple[str, str]]:
    return [(one.kind, one.step) for one in replayed(PROCEDURE, deeds)]


def test_what_our_own_engine_let_happen_is_as_declared() -> None:
    assert replayed(PROCEDURE, lived(Life().to_ready())) == ()
    back = Life().to_draft().drafted().passed(HANDLER, "draft").passed(LEADER, "sign", "back")
    back.passed(HANDLER, "draft").passed(LEADER, "sign", "ok").passed(CLERK, "number").passed(CLERK, "issue")
    assert back.state.status == "ready"
    assert replayed(PROCEDURE, lived(back)) == ()


def test_branches_may_come_in_any_order() -> None:
    assert told(*done("receive", "assign", "check", "police", "home", "combine", "draft", "sign")) == []


@pytest.mark.parametrize("left", [step for step in WHOLE if step not in {"receive", "check", "issue"}])
def test_each_step_left_out_is_named(left: str) -> None:
    steps = [step for step in WHOLE if step != left]
    assert told(*done(*steps, ended=":result")) == [("skipped", left)]


def test_several_steps_left_out_at_once() -> None:
    left = [step for kind, step in told(*done("receive", "check", "draft")) if kind == "skipped"]
    assert left == ["assign", "home", "police", "combine"]


def test_an_answer_before_the_last_steps() -> None:
    assert told(*done(*WHOLE[:-2], ended=":result")) == [("skipped", "number"), ("skipped", "issue")]


def test_two_steps_turned_round() -> None:
    order = ["receive", "assign", "check", "home", "police", "combine", "sign", "draft", "number", "issue"]
    found = replayed(PROCEDURE, done(*order, ended=":result"))
    assert [(one.kind, one.step, one.after) for one in found] == [("swapped", "draft", "sign")]
    assert say(found[0].sentence, WORDS) == "Làm bước “Dự thảo” sau bước “Ký”, quy trình công bố làm trước."


def test_a_finished_step_done_twice() -> None:
    assert told(*done("receive", "assign", "check", "assign", "home")) == [("repeated", "assign")]


def test_taken_back_and_done_again_is_a_repetition() -> None:
    deeds = (*done("receive", "assign", "check"), taken_back(4, "check"), deed(5, "check:no"))
    assert told(*deeds, deed(6, "sign-no")) == [("repeated", "check")]


def test_more_returns_than_declared() -> None:
    ways = ["draft", "sign:back", "draft", "sign:back", "draft", "sign:ok", "number", "issue"]
    assert told(*done(*WHOLE[:6], *ways, ended=":result")) == [("repeated", "sign")]


def test_a_step_nobody_declared_and_one_off_the_way() -> None:
    assert told(*done("receive", "assign", "council", "check:no", "sign-no")) == [("undeclared", "council")]
    assert told(*done("receive", "assign", "check:no", "police", "sign-no")) == [("undeclared", "police")]


def test_every_sentence_is_worded() -> None:
    found = [
        *replayed(
            PROCEDURE, done("receive", "check:no", "council", "police", "assign", "check", ended=":refused")
        ),
        *replayed(PROCEDURE, done(*WHOLE[:-2], ended=":result")),
    ]
    assert len({one.sentence.key for one in found}) >= 5
    assert all(say(one.sentence, WORDS) and say(one.sentence, WORDS, "en") for one in found)
