"""Keeps the two tables in step with the events, inside the transaction that appends them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from chuan.base.kernel import codec
from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused
from chuan.base.store.services import Moved, load_many, streams
from chuan.base.store.tables import Part, Row, keep, refill
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.laws.services import pack
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.services.people import texts
from chuan.events.intake.imports.sources import sources
from chuan.events.intake.rules.tracked.state import State as Tracked
from chuan.readings.deadlines.models import DossierRow, OpenStep
from chuan.readings.deadlines.rules import followed
from chuan.readings.deadlines.rules.rows import Frame, dossier, open_steps


def project(moved: Sequence[Moved]) -> None:
    """The projector: rows of every dossier that just moved, one statement a dossier."""
    for change in moved:
        after = change.after
        if after.kind == "dossier":
            calendar = change.given if isinstance(change.given, WorkTime) else worktime_for(after.agency)
            keep(*_dossier(after.id, after.agency, after.terms, after.state, calendar))
        elif after.kind == "tracked":
            keep(*_followed(after.id, after.agency, after.state))


def rebuild() -> int:
    """Both tables from zero; the number of dossiers. Used after bulk writing or a change of these rules."""
    return refill((DossierRow, OpenStep), _all())[DossierRow]


def recount(numbers: Sequence[int]) -> None:
    """The rows of these dossiers again, by the calendar as it is now: after a change of it."""
    for one in load_many(numbers, "dossier"):
        keep(*_dossier(one.id, one.agency, one.terms, one.state, worktime_for(one.agency)))


def _all() -> Iterator[Part]:
    calendar = lru_cache(worktime_for)  # asked once an agency: nothing changes inside this transaction
    for stream, agency, terms, state in streams("dossier"):
        yield from _dossier(stream, agency, terms, state, calendar(agency))
    for stream, agency, _terms, state in streams("tracked"):
        yield from _followed(stream, agency, state)


def _parts(whole: Row, steps: Sequence[Row]) -> tuple[Part, Part]:
    stream = int(whole["stream"])
    return Part(DossierRow, stream, (whole,)), Part(OpenStep, stream, steps)


def _dossier(
    stream: int, agency: int, terms: Mapping[str, Any], state: Mapping[str, Any], calendar: WorkTime
) -> tuple[Part, Part]:
    """What the tables should hold of one dossier."""
    folded = codec.load(State, state)
    frame = _frame(stream, agency, terms, calendar)
    return _parts(dossier(frame, folded), open_steps(frame, folded))


def _followed(stream: int, agency: int, state: Mapping[str, Any]) -> tuple[Part, Part]:
    """What the tables should hold of one dossier of a ministry's system."""
    folded = codec.load(Tracked, state)
    assert folded.submitted is not None
    adopted = _adopted(agency, folded.procedure, local(folded.submitted).date())
    named = texts(stream).get(int(folded.title), "") if folded.title and not adopted else ""
    frame = followed.Frame(
        stream=stream,
        agency=agency,
        adoption=adopted.id if adopted else 0,
        title=adopted.short_name if adopted else named or folded.procedure,
        field=adopted.procedure.field if adopted else "",
        system_name=sources().name_of(folded.system),
    )
    return _parts(followed.dossier(frame, folded), followed.open_steps(frame, folded))


def _adopted(agency: int, procedure: str, day: date) -> procedures.Adopted | None:
    """What the agency promised for the procedure; None where another office's system alone knows it."""
    try:
        return procedures.adopted(agency, procedure, day)
    except Refused:
        return None


@lru_cache(maxsize=2048)
def _title(adoption: int) -> str:
    return procedures.adoption(adoption).short_name


def _frame(stream: int, agency: int, terms: Mapping[str, Any], calendar: WorkTime) -> Frame:
    adoption = int(terms["adoption"])
    return Frame(
        stream=stream,
        agency=agency,
        adoption=adoption,
        title=_title(adoption),
        procedure=procedures.procedure(terms["edition"]),
        pack=pack(terms["pack"]),
        calendar=calendar,
    )
