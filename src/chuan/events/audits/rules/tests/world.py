"""An audit in memory, for the tests of its rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.definitions.procedures.rules.course import Course, Hold
from chuan.definitions.procedures.rules.walk import Marking
from chuan.events.audits.rules import events as e
from chuan.events.audits.rules.audit import State, evolve

AT = datetime(2026, 11, 20, 2, 40, tzinfo=UTC)
ISO, AUDITOR, OTHER, HEAD = Id(1), Id(2), Id(3), Id(4)
POPULATION = tuple(Id(one) for one in range(1001, 1021))
TEXT = Id(9001)


def audit(step: str, *events: Any) -> State:
    """An audit of two clauses that stands at ``step``, whose holder is the auditor, after ``events``."""
    scoped = e.Scoped("2015", (Id(7),), (), ("8.5.1", "9.2"), date(2026, 1, 1), date(2026, 11, 1))
    return at(after(State(), scoped, *events), step)


def at(state: State, step: str) -> State:
    holder = ISO if step == "plan" else HEAD if step == "accept" else AUDITOR
    course = Course(status="open", marking=Marking(open=(step,)), holds=(Hold(step, holder, AT),))
    return replace(state, course=course)


def after(state: State, *events: Any, actor: Id = AUDITOR) -> State:
    for event in events:
        state = evolve(state, Happened(event, AT, actor))
    return state
