"""From a matter's course to the rows that lists show: pure, so a rebuild is a map."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from chuan.definitions.calendars.rules.due import due_at
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.procedures.rules.course import Course
from chuan.definitions.procedures.rules.definition import Procedure

Row = dict[str, Any]
_DAY = 480  # minutes of a working day by which hours of a step count


def matter(stream: int, kind: str, agency: int, title: str, course: Course) -> Row:
    """The matter's one row."""
    return {
        "stream": stream,
        "kind": kind,
        "agency": agency,
        "procedure": course.procedure,
        "title": title[:500],
        "status": course.status,
        "begun": course.begun,
        "ended": course.ended,
    }


def steps(
    stream: int, agency: int, course: Course, procedure: Procedure, calendar: WorkTime,
    until: datetime | None = None,
) -> tuple[Row, ...]:  # fmt: skip
    """One row for each open step; none for a matter that is over. ``until``: the matter's own day, where it has one."""
    found = ((hold, procedure.step(hold.step)) for hold in course.holds)
    return tuple(
        {
            "stream": stream,
            "step": hold.step,
            "agency": agency,
            "official": hold.official,
            "step_name": step.name,
            "since": hold.since,
            "due": until
            or (due_at(calendar, hold.since, step.duration, (), _DAY) if step.duration else None),
        }
        for hold, step in found
        if step is not None
    )
