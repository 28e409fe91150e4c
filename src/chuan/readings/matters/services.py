"""Keeps the two tables in step with the events, inside the transaction that appends them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from chuan.base.kernel import codec
from chuan.base.store.services import Moved, streams
from chuan.base.store.tables import Part, keep, refill
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation.services import leaders
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.course import Course
from chuan.events.dossiers.services.people import texts, texts_of
from chuan.events.instructions.rules.part import State as Instructed
from chuan.events.loans.rules.loan import State as Loan
from chuan.readings.matters.models import MatterRow, MatterStep
from chuan.readings.matters.rules import instructed, rows
from chuan.readings.matters.rules.instructed import UNGIVEN
from chuan.readings.matters.rules.kinds import INSTRUCTED, LOAN, MATTERS
from chuan.readings.matters.rules.owed import end_of, of_borrower


def project(moved: Sequence[Moved]) -> None:
    """The projector: rows of every matter that just moved; whatever has no course is none."""
    for change in moved:
        after = change.after
        if after.kind == INSTRUCTED:
            keep(*_instructed(after.id, after.agency, after.state))
        elif "course" in after.state:
            keep(*_parts(after.id, after.kind, after.agency, after.state, worktime_for(after.agency)))


def rebuild() -> int:
    """Both tables from zero; the number of matters."""
    return refill((MatterRow, MatterStep), _all())[MatterRow]


def _all() -> Iterator[Part]:
    calendar = lru_cache(worktime_for)
    for kind in MATTERS:
        for stream, agency, _terms, state in streams(kind):
            if kind == INSTRUCTED:
                yield from _instructed(stream, agency, state)
            else:
                yield from _parts(stream, kind, agency, state, calendar(agency))


def _parts(
    stream: int, kind: str, agency: int, state: Mapping[str, Any], calendar: WorkTime
) -> tuple[Part, Part]:
    course = codec.load(Course, state["course"])
    title = texts(stream).get(int(course.title), "")
    definition = procedures.procedure(course.edition)
    steps = rows.steps(stream, agency, course, definition, calendar, _until(kind, state))
    owed = of_borrower(stream, agency, codec.load(Loan, state)) if kind == LOAN else ()
    return (
        Part(MatterRow, stream, (rows.matter(stream, kind, agency, title, course),)),
        Part(MatterStep, stream, (*steps, *owed)),
    )


def _instructed(stream: int, agency: int, state: Mapping[str, Any]) -> tuple[Part, Part]:
    """An instruction runs no procedure: whose it is now follows from how it stands."""
    part = codec.load(Instructed, state)
    assert part.begun is not None
    title = texts_of([int(part.title)]).get(int(part.title), "")
    heads = [one.official for one in leaders(agency, part.begun)] if part.status in UNGIVEN else []
    return (
        Part(MatterRow, stream, (instructed.matter(stream, agency, title, part),)),
        Part(MatterStep, stream, instructed.steps(stream, agency, part, heads)),
    )


def _until(kind: str, state: Mapping[str, Any]) -> datetime | None:
    """The last moment of the day a matter itself is to be done by: a decision of a review, a loan that is out."""
    day = state.get("until" if kind == LOAN else "due")
    return end_of(date.fromisoformat(day)) if day else None
