"""Keeps the two tables in step with the events, inside the transaction that appends them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any

from chuan.base.kernel import codec
from chuan.base.kernel.clock import VIETNAM
from chuan.base.store.services import Moved, streams
from chuan.base.store.tables import Part, keep, refill
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.course import Course
from chuan.events.dossiers.services.people import texts
from chuan.readings.matters.models import MatterRow, MatterStep
from chuan.readings.matters.rules import rows
from chuan.readings.matters.rules.kinds import MATTERS


def project(moved: Sequence[Moved]) -> None:
    """The projector: rows of every matter that just moved; whatever has no course is none."""
    for change in moved:
        after = change.after
        if "course" in after.state:
            keep(*_parts(after.id, after.kind, after.agency, after.state, worktime_for(after.agency)))


def rebuild() -> int:
    """Both tables from zero; the number of matters."""
    return refill((MatterRow, MatterStep), _all())[MatterRow]


def _all() -> Iterator[Part]:
    calendar = lru_cache(worktime_for)
    for kind in MATTERS:
        for stream, agency, _terms, state in streams(kind):
            yield from _parts(stream, kind, agency, state, calendar(agency))


def _parts(
    stream: int, kind: str, agency: int, state: Mapping[str, Any], calendar: WorkTime
) -> tuple[Part, Part]:
    course = codec.load(Course, state["course"])
    title = texts(stream).get(int(course.title), "")
    definition = procedures.procedure(course.edition)
    return (
        Part(MatterRow, stream, (rows.matter(stream, kind, agency, title, course),)),
        Part(MatterStep, stream, rows.steps(stream, agency, course, definition, calendar, _until(state))),
    )


def _until(state: Mapping[str, Any]) -> datetime | None:
    """The last moment of the day a matter itself is to be done by, as a decision of a review is."""
    day = state.get("due")
    return datetime.combine(date.fromisoformat(day), time(23, 59), VIETNAM) if day else None
