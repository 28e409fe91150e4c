"""Keeps the two tables in step with the events, inside the transaction that appends them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from typing import Any

from django.db import connection, transaction

from chuan.base.kernel import codec
from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused
from chuan.base.store.services import Moved, load_many, streams
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
from chuan.readings.deadlines.rules.rows import Frame, Row, dossier, open_steps

_STEP_COLUMNS = tuple(str(field.column) for field in OpenStep._meta.concrete_fields)
_DOSSIER_COLUMNS = tuple(str(field.column) for field in DossierRow._meta.concrete_fields)
_PLAIN = {str(field.column): field.get_default() for field in DossierRow._meta.concrete_fields}
"""A row to which nothing of what happens here ever happened."""


def project(moved: Sequence[Moved]) -> None:
    """The projector: rows of every dossier that just moved, one statement a dossier."""
    for change in moved:
        if change.after.kind == "dossier":
            _write(change.after.id, change.after.agency, change.after.terms, change.after.state)
        elif change.after.kind == "tracked":
            _keep(*followed_rows(change.after.id, change.after.agency, change.after.state))


def rebuild() -> int:
    """Both tables from zero, by COPY; the number of dossiers. Used after bulk writing or a change of these rules."""
    wholes: list[Row] = []
    steps: list[Row] = []
    with transaction.atomic():
        calendar = lru_cache(worktime_for)  # asked once an agency: nothing changes inside this transaction
        OpenStep.objects.all().delete()
        DossierRow.objects.all().delete()
        for stream, agency, terms, state in streams("dossier"):
            whole, held = rows_of(stream, agency, terms, state, calendar(agency))
            wholes.append(whole)
            steps.extend(held)
        for stream, agency, _terms, state in streams("tracked"):
            whole, held = followed_rows(stream, agency, state)
            wholes.append(whole)
            steps.extend(held)
        _copy("reading_dossier", _DOSSIER_COLUMNS, wholes)
        _copy("reading_open_step", _STEP_COLUMNS, steps)
    return len(wholes)


def recount(numbers: Sequence[int]) -> None:
    """The rows of these dossiers again, by the calendar as it is now: after a change of it."""
    for loaded in load_many(numbers, "dossier"):
        _write(loaded.id, loaded.agency, loaded.terms, loaded.state)


def rows_of(
    stream: int,
    agency: int,
    terms: Mapping[str, Any],
    state: Mapping[str, Any],
    calendar: WorkTime | None = None,
) -> tuple[Row, tuple[Row, ...]]:
    """What the tables should hold for one dossier."""
    folded = codec.load(State, state)
    frame = _frame(stream, agency, terms, calendar or worktime_for(agency))
    return dossier(frame, folded), open_steps(frame, folded)


def followed_rows(stream: int, agency: int, state: Mapping[str, Any]) -> tuple[Row, tuple[Row, ...]]:
    """What the tables should hold for one dossier of a ministry's system."""
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
    return {**_PLAIN, **followed.dossier(frame, folded)}, followed.open_steps(frame, folded)


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


def _write(stream: int, agency: int, terms: Mapping[str, Any], state: Mapping[str, Any]) -> None:
    """Both tables in one statement; steps no longer open go."""
    _keep(*rows_of(stream, agency, terms, state))


def _keep(whole: Row, steps: tuple[Row, ...]) -> None:
    values: list[Any] = [whole[name] for name in _DOSSIER_COLUMNS]
    values += [whole["stream"], [row["step"] for row in steps]]
    values += [row[name] for row in steps for name in _STEP_COLUMNS]
    with connection.cursor() as cursor:
        cursor.execute(_statement(len(steps)), values)


def _copy(table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
    with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({_quoted(columns)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row([row[name] for name in columns])


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _upsert(table: str, columns: Sequence[str], rows: int, key: int) -> str:
    """INSERT of so many rows, the first ``key`` columns being the key; an existing row is overwritten."""
    row = f"({', '.join(['%s'] * len(columns))})"
    fresh = ", ".join(f'"{name}" = excluded."{name}"' for name in columns[key:])
    return (
        f"INSERT INTO {table} ({_quoted(columns)}) VALUES {', '.join([row] * rows)} "  # noqa: S608 - our own names
        f"ON CONFLICT ({_quoted(columns[:key])}) DO UPDATE SET {fresh}"
    )


@cache
def _statement(steps: int) -> str:
    """The statement that writes one dossier with so many open steps."""
    whole = _upsert("reading_dossier", _DOSSIER_COLUMNS, 1, 1)
    gone = "DELETE FROM reading_open_step WHERE stream = %s AND step <> ALL(%s)"
    if not steps:
        return f"WITH whole AS ({whole}) {gone}"
    return (
        f"WITH whole AS ({whole}), gone AS ({gone}) {_upsert('reading_open_step', _STEP_COLUMNS, steps, 2)}"
    )
