"""A second round forgets nothing and counts nothing of the first."""

from __future__ import annotations

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.course import Stepped
from chuan.definitions.procedures.rules.walk import Marking
from chuan.events.risks.rules import events as e
from chuan.events.risks.rules import gates
from chuan.events.risks.rules.tests.world import (
    DONE,
    MINE,
    PLANNED,
    after,
    assessed,
    reviewed,
    standing,
    treated,
)

WORKED = standing("review", assessed(), treated("reduce"), PLANNED, DONE, reviewed(2))


def test_sent_back_it_is_assessed_anew() -> None:
    again = after(WORKED, Stepped("review", "again", Marking(open=("assess",)), (("assess", MINE),)))
    assert (again.round, again.renew, again.treatment, again.current) == (2, True, "", ())
    assert (len(again.actions), len(again.reviews), again.level) == (1, 1, 8)


def test_a_closed_one_is_taken_up_again() -> None:
    closed = after(WORKED, Stepped("review", "closed", Marking(ended=":result")))
    assert (closed.course.status, gates.reopen(closed)) == ("done", None)
    assert gates.reopen(WORKED) is not None
    again = after(closed, e.Reopened(Id(8), Id(9)))
    assert (again.course.status, again.course.holder("assess"), again.round) == ("open", Id(8), 2)
    assert again.course.ended is None


def test_what_took_effect_is_the_last_action() -> None:
    assert WORKED.took_effect == DONE.since
    assert standing("carry", assessed(), treated("reduce"), PLANNED).took_effect is None
