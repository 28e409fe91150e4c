"""An objection: by the person, in time, to a line that is there; decided by somebody else."""

from __future__ import annotations

from decimal import Decimal

from chuan.base.kernel.codec import Id
from chuan.events.appraisals.rules import objecting
from chuan.events.appraisals.rules import publication_events as e
from chuan.events.appraisals.rules.publication import State
from chuan.events.appraisals.rules.tests.test_publishing import ASKED, DECIDED, OUT, opened
from chuan.events.appraisals.rules.tests.world import AT, DAY, HEAD, HOA, OTHER, WHY, key


def decide(
    state: State, by: Id, author: Id = HEAD, *, upheld: bool = True, reason: Id | None = WHY
) -> objecting.Decision:
    return objecting.decide(state, by, 1, author, upheld=upheld, points=Decimal(0), reason=reason)


def test_a_delegate_does_not_object_for_the_person() -> None:
    assert key(objecting.object_to(opened(), OTHER, AT, ASKED, there=True)) == "object_own"


def test_not_after_the_deadline_and_not_once_it_is_out() -> None:
    assert key(objecting.object_to(opened(), HOA, AT + 2 * DAY, ASKED, there=True)) == "too_late"
    assert key(objecting.object_to(opened(OUT), HOA, AT, ASKED, there=True)) == "not_open"


def test_to_a_line_that_is_there_and_once_while_it_waits() -> None:
    assert key(objecting.object_to(opened(), HOA, AT, ASKED, there=False)) == "no_such_line"
    assert key(objecting.object_to(opened(ASKED), HOA, AT, ASKED, there=True)) == "objected_already"
    assert objecting.object_to(opened(), HOA, AT, ASKED, there=True) == (ASKED,)


def test_decided_by_neither_the_person_nor_the_author_of_the_line() -> None:
    assert key(decide(opened(ASKED), HOA)) == "decide_own"
    assert key(decide(opened(ASKED), HEAD)) == "decide_authored"
    assert key(decide(opened(ASKED), OTHER, reason=None)) == "reason"
    assert decide(opened(ASKED), OTHER) == (e.Decided(1, upheld=True, reason=WHY, points=Decimal(0)),)
    assert key(decide(opened(ASKED, DECIDED), OTHER)) == "decided_already"


def test_points_only_where_it_is_upheld() -> None:
    assert decide(opened(ASKED), OTHER, upheld=False) == (e.Decided(1, upheld=False, reason=WHY),)
