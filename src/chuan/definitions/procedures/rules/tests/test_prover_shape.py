"""Flaws of shape: each kind planted once, found, and told by the way a dossier goes there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuan.base.kernel.reason import say
from chuan.definitions.procedures.rules.definition import REFUSED, RESULT, Outcome, Procedure
from chuan.definitions.procedures.rules.prover import Flaw, prove
from chuan.definitions.procedures.rules.tests.samples import DAY, office, parallel, procedure, step
from chuan.definitions.procedures.rules.words import WORDS

EITHER = (Outcome("ok", "Đạt", (RESULT,)), Outcome("bad", "Không đạt", ("fix",)))


def planted(kind: str) -> Procedure:
    """The procedure that has exactly this flaw."""
    return {
        "dead_step": procedure(step("a", RESULT), step("b", RESULT)),
        "trap": procedure(step("a", (), outcomes=EITHER), step("fix", (), outcomes=())),
        "improper_end": procedure(step("a", ("b", RESULT)), step("b", RESULT)),
        "lost_branch": procedure(
            step("a", ("b", "c")),
            step("b", "meet"),
            step("c", (), outcomes=(Outcome("ok", "Đạt", ("meet",)), Outcome("no", "Không", ("other",)))),
            step("other", "meet"),
            step("meet", RESULT, join=("b", "c")),
        ),
        "unknown_target": procedure(step("a", (), outcomes=(*EITHER[:1], Outcome("x", "Sang", ("gone",))))),
    }[kind]


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("dead_step", "không kết cục nào dẫn tới đó"),
        ("trap", "hồ sơ đi Việc a (Không đạt), rồi ở “Việc fix” không còn kết cục nào"),
        ("improper_end", "hồ sơ đi Việc a là đã kết thúc, nhưng “Việc b” chưa xong"),
        ("unknown_target", "chọn “Sang” ở bước “Việc a” thì không còn ai giữ"),
    ],
)
def test_a_planted_flaw_is_the_one_that_is_found(kind: str, told: str) -> None:
    (flaw,) = found(planted(kind))
    assert (flaw.kind, flaw.severity) == (kind, "error")
    assert flaw.example is not None
    assert flaw.mend is not None
    assert told in say(flaw.example, WORDS)
    assert say(flaw.mend, WORDS)


def test_a_branch_that_waits_for_one_that_went_elsewhere_is_lost() -> None:
    flaws = [flaw for flaw in found(planted("lost_branch")) if flaw.kind == "lost_branch"]
    assert flaws
    told = [say(flaw.example, WORDS) for flaw in flaws if flaw.example]
    assert any("“Việc meet” không mở được vì còn thiếu “Việc c”" in one for one in told)


def test_two_refusals_in_parallel_end_improperly() -> None:
    tried = procedure(step("a", ("b", "c")), step("b", REFUSED), step("c", RESULT))
    assert {flaw.kind for flaw in found(tried)} == {"improper_end"}


def test_a_step_that_only_returns_is_a_trap_once_its_rounds_are_spent() -> None:
    tried = procedure(step("a", "b"), step("b", "a"), step("c", RESULT))
    assert {flaw.kind for flaw in found(tried)} == {"trap", "dead_step"}


def test_an_outcome_that_leads_nowhere_is_a_trap() -> None:
    (flaw,) = found(procedure(step("a", ())))
    assert (flaw.kind, flaw.steps) == ("trap", ("a",))


def test_a_procedure_without_steps_is_a_trap() -> None:
    assert [flaw.kind for flaw in found(replace(parallel(), steps=()))] == ["trap"]


def test_a_sound_procedure_has_no_flaw() -> None:
    assert found(parallel()) == ()


def test_a_bound_that_is_hit_says_what_was_not_proved() -> None:
    late = iter([0.0, *[9.0] * 100])
    flaws = prove(parallel(), office(), None, DAY, tick=lambda: next(late))
    (flaw,) = flaws
    assert (flaw.kind, flaw.severity) == ("bound_reached", "warning")
    assert "chưa chứng minh được: mọi bước đều tới được" in say(flaw.reason, WORDS)


def found(tried: Procedure) -> tuple[Flaw, ...]:
    return prove(tried, office(), None, DAY)
