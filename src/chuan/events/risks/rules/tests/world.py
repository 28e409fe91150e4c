"""A risk at a step of its procedure, as rules see it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.definitions.procedures.rules.course import Course, Hold
from chuan.definitions.procedures.rules.walk import Marking
from chuan.events.risks.rules import events as e
from chuan.events.risks.rules.state import State
from chuan.events.risks.rules.turning import evolve

AT = datetime(2026, 9, 1, 3, tzinfo=UTC)
TODAY = date(2026, 9, 2)
MINE, OTHER = Id(7), Id(8)
LINE = 9
PLANNED = e.Planned(1, OTHER, date(2026, 9, 30), Id(3))
DONE = e.Done(1, date(2026, 9, 1), Id(4))


def reading(level: int, found: int = 41, whole: int = 180) -> e.Reading:
    return e.Reading("late", date(2026, 6, 3), date(2026, 9, 2), found, whole, level, 30, "usual")


def assessed(consequence: int = 4, likelihood: int = 4) -> e.Assessed:
    return e.Assessed(consequence, Id(1), likelihood, "measured", LINE, None, reading(likelihood))


def reviewed(likelihood: int) -> e.Reviewed:
    return e.Reviewed(likelihood, "measured", LINE, None, reading(likelihood))


def treated(treatment: str) -> e.Treated:
    return e.Treated(treatment, Id(2))


def standing(step: str, *events: object, kind: str = "risk") -> State:
    """Open at one step, which is ``MINE``."""
    course = Course("xu-ly-rui-ro", "", Id(0), "open", Marking(open=(step,)), (Hold(step, MINE, AT),), (), AT)
    return after(State(course=course, kind=kind, measure="late"), *events)


def after(state: State, *events: object) -> State:
    for event in events:
        state = evolve(state, Happened(event, AT, MINE))
    return state
