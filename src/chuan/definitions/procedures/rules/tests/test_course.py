"""A matter goes its way: by named people, apart where the procedure says so, back only with a reason, never after its end."""

from __future__ import annotations

from datetime import UTC, datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.definitions.procedures.rules import course as c
from chuan.definitions.procedures.rules import course_orders as o
from chuan.definitions.procedures.rules.definition import RESULT, Outcome, Procedure, Role, Step

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
ANH, BINH, CHI = Id(1), Id(2), Id(3)
WHY = Id(9)
APPROVAL = Procedure(
    code="duyet",
    name="Duyệt",
    field="",
    level="",
    roles=(Role("author", "Người soạn"), Role("approver", "Người duyệt")),
    separate=(("author", "approver"),),
    steps=(
        Step("draft", "Soạn", "author", outcomes=(Outcome("ok", "Xong", ("approve",)),)),
        Step(
            "approve",
            "Duyệt",
            "approver",
            outcomes=(Outcome("ok", "Duyệt", (RESULT,)), Outcome("back", "Trả lại", ("draft",), rounds=1)),
        ),
    ),
)


def begun() -> c.Course:
    return c.turned(c.Course(), Happened(o.begin(APPROVAL, "hash", Id(5), ANH), NOW, ANH))


def after(course: c.Course, order: o.EndStep, actor: Id) -> c.Course:
    event = o.end_step(APPROVAL, course, order, actor)
    assert not isinstance(event, Refusal), event
    return c.turned(course, Happened(event, NOW, actor))


def refused(course: c.Course, order: o.EndStep, actor: Id) -> str:
    refusal = o.end_step(APPROVAL, course, order, actor)
    assert isinstance(refusal, Refusal)
    return refusal.reason.key


def drafted() -> c.Course:
    return after(begun(), o.EndStep("draft", "ok", (("approve", BINH),)), ANH)


def test_the_first_person_has_the_first_step() -> None:
    assert begun().holder("draft") == ANH
    assert begun().status == "open"


def test_the_next_step_has_the_person_named() -> None:
    assert drafted().holder("approve") == BINH


def test_nobody_named_is_asked_for() -> None:
    assert refused(begun(), o.EndStep("draft", "ok"), ANH) == "procedures.who_next"


def test_another_persons_step_is_not_ended() -> None:
    assert (
        refused(begun(), o.EndStep("draft", "ok", (("approve", BINH),)), CHI) == "procedures.step_not_yours"
    )


def test_the_author_is_not_named_to_approve() -> None:
    assert refused(begun(), o.EndStep("draft", "ok", (("approve", ANH),)), ANH) == "procedures.kept_apart"


def test_it_is_not_given_to_the_author_to_approve() -> None:
    given = o.give(APPROVAL, drafted(), "approve", ANH, WHY)
    assert isinstance(given, Refusal)
    assert given.reason.key == "procedures.kept_apart"


def test_sending_back_needs_a_reason_and_finds_the_author_again() -> None:
    assert refused(drafted(), o.EndStep("approve", "back"), BINH) == "procedures.return_reason"
    assert after(drafted(), o.EndStep("approve", "back", note=WHY), BINH).holder("draft") == ANH


def test_it_ends_with_its_result_and_nothing_follows() -> None:
    done = after(drafted(), o.EndStep("approve", "ok"), BINH)
    assert (done.status, done.holds, done.ended) == ("done", (), NOW)
    assert refused(done, o.EndStep("approve", "ok"), BINH) == "procedures.matter_over"
    assert isinstance(o.drop(done, WHY), Refusal)


def test_given_on_it_is_the_other_persons() -> None:
    event = o.give(APPROVAL, drafted(), "approve", CHI, WHY)
    assert isinstance(event, c.Given)
    assert c.turned(drafted(), Happened(event, NOW, ANH)).holder("approve") == CHI


def test_annulled_it_is_nobodys() -> None:
    event = o.drop(drafted(), WHY)
    assert isinstance(event, c.Dropped)
    assert c.turned(drafted(), Happened(event, NOW, ANH)).holds == ()
