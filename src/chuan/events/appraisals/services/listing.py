"""Tasks, notes, judgements and objections as lists and sheets read them: scope first, one statement each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.events.appraisals.services.rows import DecisionRow, NoteRow, PeriodRow, RatingRow, TaskRow

_TASKS = """
SELECT t.stream, t.official, t.unit, t.product, t.code, t.weight, t.status, t.by, t.assigned, t.due, t.handed,
       t.accepted, t.failed, t.excused, t.status = 'cancelled' AS cancelled
FROM appraisals_task t WHERE {where} AND {which}
"""
_NOTES = """
SELECT n.stream, n.official, n.unit, n.code, n.plus, n.document, n.revision, n.article, n.criterion, n.words, n.by,
       n.at, n.seen, n.answered, n.withdrawn
FROM appraisals_note n WHERE {where} AND {which}
"""
_RATINGS = """
SELECT r.stream, j.official, j.unit, j.period, r.criterion, r.points, r.most, r.own, r.by, r.at, r.words AS text
FROM appraisals_judgement j JOIN appraisals_rating r ON r.stream = j.stream
WHERE {where} AND j.agency = %(agency)s AND j.period = ANY(%(periods)s)
ORDER BY j.official, r.criterion, r.own
"""
_OBJECTIONS = """
SELECT o.stream, o.number, o.period, o.official, o.act, o.rule, o.words, o.at, o.decided, o.upheld, o.points, o.by
FROM appraisals_objection o WHERE {where} AND {which} ORDER BY o.stream, o.number
"""
_PERIODS = """
SELECT p.stream, p.agency, p.period, p.scheme, p.status, p.until, p.sha256, p.waiting, p.recounted, p.published
FROM appraisals_publication p WHERE {where} AND {which} ORDER BY p.until DESC, p.period DESC LIMIT %(limit)s
"""
_AUTHOR = """
SELECT by FROM appraisals_note WHERE stream = %(stream)s
UNION ALL SELECT by FROM appraisals_task WHERE stream = %(stream)s
UNION ALL (SELECT by FROM appraisals_rating WHERE stream = %(stream)s AND NOT own LIMIT 1)
"""


def tasks(scope: Scope, agency: int, start: datetime, end: datetime) -> tuple[TaskRow, ...]:
    """Tasks due in ``[start, end)``, by person and deadline."""
    which = "t.agency = %(agency)s AND t.due >= %(start)s AND t.due < %(end)s ORDER BY t.official, t.due, t.stream"
    return _tasks(scope, which, {"agency": agency, "start": start, "end": end})


def task_list(scope: Scope, status: str, limit: int = 50, offset: int = 0) -> tuple[TaskRow, ...]:
    """Tasks in scope: those of a status, "" those that still go on; the nearest deadline first."""
    which = (
        "(CASE WHEN %(status)s = '' THEN t.status IN ('open', 'handed') ELSE t.status = %(status)s END)"
        " ORDER BY t.due, t.stream LIMIT %(limit)s OFFSET %(offset)s"
    )
    return _tasks(scope, which, {"status": status, "limit": limit, "offset": offset})


def notes(scope: Scope, agency: int, start: datetime, end: datetime) -> tuple[NoteRow, ...]:
    """Conduct notes written in ``[start, end)``, by person and time; those withdrawn too."""
    which = (
        "n.agency = %(agency)s AND n.at >= %(start)s AND n.at < %(end)s ORDER BY n.official, n.at, n.stream"
    )
    return _notes(scope, which, {"agency": agency, "start": start, "end": end})


def note_list(scope: Scope, limit: int = 50, offset: int = 0) -> tuple[NoteRow, ...]:
    """Notes in scope, the last one first."""
    return _notes(
        scope,
        "TRUE ORDER BY n.at DESC, n.stream LIMIT %(limit)s OFFSET %(offset)s",
        {"limit": limit, "offset": offset},
    )


def judgements(scope: Scope, agency: int, *periods: str) -> tuple[RatingRow, ...]:
    """What stands of the judgements of these periods."""
    where, facts = within(scope, agency="j.agency", unit="j.unit", official="j.official")
    found = rows(_RATINGS.format(where=where), {**facts, "agency": agency, "periods": list(periods)})
    return tuple(RatingRow(**row) for row in found)


def decisions(scope: Scope, agency: int, *periods: str) -> tuple[DecisionRow, ...]:
    """Objections of these periods that were upheld."""
    which = "o.agency = %(agency)s AND o.period = ANY(%(periods)s) AND o.upheld"
    return _objections(scope, which, {"agency": agency, "periods": list(periods)})


def objections(scope: Scope, stream: int) -> tuple[DecisionRow, ...]:
    """All objections to one period that are in scope."""
    return _objections(scope, "o.stream = %(stream)s", {"stream": stream})


def periods(scope: Scope, limit: int = 60) -> tuple[PeriodRow, ...]:
    """The periods that were opened, the last one first."""
    return _periods(scope, "TRUE", {"limit": limit})


def published(scope: Scope, agency: int, limit: int = 1000) -> tuple[PeriodRow, ...]:
    """The periods of an agency that stand published; ``sha256`` names the exact bytes in the file store."""
    which = "p.agency = %(agency)s AND p.status IN ('published', 'closed')"
    return _periods(scope, which, {"agency": agency, "limit": limit})


def _tasks(scope: Scope, which: str, more: Mapping[str, Any]) -> tuple[TaskRow, ...]:
    where, facts = within(scope, agency="t.agency", unit="t.unit", official="t.official")
    return tuple(TaskRow(**row) for row in rows(_TASKS.format(where=where, which=which), {**facts, **more}))


def _notes(scope: Scope, which: str, more: Mapping[str, Any]) -> tuple[NoteRow, ...]:
    where, facts = within(scope, agency="n.agency", unit="n.unit", official="n.official")
    return tuple(NoteRow(**row) for row in rows(_NOTES.format(where=where, which=which), {**facts, **more}))


def _objections(scope: Scope, which: str, more: Mapping[str, Any]) -> tuple[DecisionRow, ...]:
    where, facts = within(scope, agency="o.agency", official="o.official")
    found = rows(_OBJECTIONS.format(where=where, which=which), {**facts, **more})
    return tuple(DecisionRow(**row) for row in found)


def _periods(scope: Scope, which: str, more: Mapping[str, Any]) -> tuple[PeriodRow, ...]:
    where, facts = within(scope, agency="p.agency")
    found = rows(_PERIODS.format(where=where, which=which), {**facts, **more})
    return tuple(PeriodRow(**row) for row in found)


def author_of(stream: int) -> int | None:
    """Who wrote what a line rests on: the note, the signed judgement, the task; None for what none of these is."""
    found = rows(_AUTHOR, {"stream": stream})
    return int(found[0]["by"]) if found else None
