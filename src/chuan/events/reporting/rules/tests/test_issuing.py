"""What was sent stays: a later issue stands beside it, says why, and says something else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.reporting.rules.issuing import Issued, State, evolve, issue

AT = datetime(2026, 4, 1, tzinfo=UTC)
ONE = Issued(1, "ho-so-linh-vuc", "2026-03", AT, "a" * 64)
SENT = State((ONE,))


def key(made: object) -> str:
    assert isinstance(made, Refusal)
    return made.reason.key


def test_the_first_needs_no_reason_and_keeps_none() -> None:
    assert issue(State(), replace(ONE, nth=7, reason=Id(3))) == (ONE,)


def test_a_later_one_says_why_and_something_else() -> None:
    other = replace(ONE, sha256="b" * 64)
    assert key(issue(SENT, other)) == "reporting.reason"
    assert key(issue(SENT, replace(ONE, reason=Id(3)))) == "reporting.same"
    (second,) = issue(SENT, replace(other, reason=Id(3)))  # type: ignore[misc]  # not refused
    assert (second.nth, second.reason) == (2, Id(3))
    assert evolve(SENT, Happened(second, AT, Id(1))).issues == (ONE, second)
