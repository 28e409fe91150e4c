"""A low vote's explanation: a matter on its own procedure, which holds nothing but the words of its steps."""

from __future__ import annotations

from dataclasses import dataclass, replace

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.procedures.rules.course import Course, turned
from chuan.definitions.procedures.rules.course_orders import EndStep
from chuan.events.feedback.rules.events import Low
from chuan.events.feedback.rules.scheme import COUNTER, Scheme

EXPLAIN, CONFIRM = "explain", "confirm"
_NEW = Course()
_NONE = Low(Id(0), Id(0), "", 0)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Which vote it explains, and where it stands."""

    course: Course = _NEW
    low: Low = _NONE


def evolve_explanation(state: Explanation, happened: Happened) -> Explanation:
    if isinstance(happened.event, Low):
        return replace(state, low=happened.event)
    return replace(state, course=turned(state.course, happened))


def gate(_state: Explanation, order: EndStep) -> Refusal | None:
    """An explanation has words."""
    if order.step == EXPLAIN and order.note is None:
        return refuse("invalid", "feedback.explain", "note")
    return None


def needed(scheme: Scheme, points: int) -> bool:
    """Whether a vote whose lowest score is this one must be explained."""
    return points <= scheme.low


def about_counter(scheme: Scheme, criterion: str) -> bool:
    """Whether the counter answers for a criterion; else who worked on the dossier does."""
    found = scheme.criterion(criterion)
    return found is None or found.about == COUNTER
