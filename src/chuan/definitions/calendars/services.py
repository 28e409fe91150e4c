"""The door to working time: the calendar an agency works by, and what an administrator enters into it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.db import connection, transaction
from django.db.models import Q

from chuan.base.kernel.clock import local
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.calendars.imports.national import national, national_file
from chuan.definitions.calendars.models import OwnEntry, OwnWeek
from chuan.definitions.calendars.rules.entries import Entry, Week, laid_over
from chuan.definitions.calendars.rules.keeping import Row, entry_faults, sessions_of, spans, week_of
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules import identifiers

__all__ = [
    "add_entry",
    "history",
    "national",
    "notice",
    "set_week",
    "withdraw",
    "withdraw_week",
    "worktime_for",
    "worktime_of_identifier",
    "would_be",
    "would_be_without",
]

_STAMP = """
SELECT (SELECT count(*) FROM calendars_week), (SELECT coalesce(max(id), 0) FROM calendars_week),
       (SELECT count(withdrawn_at) FROM calendars_week),
       (SELECT count(*) FROM calendars_entry), (SELECT coalesce(max(id), 0) FROM calendars_entry),
       (SELECT count(withdrawn_at) FROM calendars_entry)
"""
# Rows are only added and withdrawn, so these numbers change with every change and roll back with it.


def worktime_for(agency: int) -> WorkTime:
    """The calendar of an agency as this transaction sees it; one short statement once it is known."""
    with connection.cursor() as cursor:
        cursor.execute(_STAMP)
        stamp: tuple[int, ...] = tuple(cursor.fetchone() or ())
    return _known(agency, stamp) if any(stamp) else national()


@lru_cache(maxsize=4096)
def _known(agency: int, stamp: tuple[int, ...]) -> WorkTime:
    return _shared(_weeks(agency), _entries(agency))


@lru_cache(maxsize=256)
def _shared(weeks: tuple[Week, ...], entries: tuple[Entry, ...]) -> WorkTime:
    """One table for all agencies that work by the same calendar."""
    return national_file().worktime(weeks, entries)


def worktime_of_identifier(identifier: str, at: datetime) -> WorkTime:
    """The calendar of an agency named by its id or an electronic identifier; ``Refused(missing)``."""
    found = organisation.agency(int(identifier), at) if _is_id(identifier) else None
    read = identifiers.read(identifier)
    if found is None and isinstance(read, identifiers.Identifier):
        found = organisation.agency_by_code(read.new, at)
    if found is None:
        raise Refused(refuse("missing", "calendars.no_agency", field="agency", agency=identifier))
    return worktime_for(found.id)


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdecimal() and int(text) < 2**63


def would_be(agency: int | None, entries: Iterable[Entry] = (), weeks: Iterable[Week] = ()) -> WorkTime:
    """The calendar with more laid over it, before anything is entered: what a preview counts with."""
    own = laid_over(_entries(agency), entries)
    return national_file().worktime((*_weeks(agency), *weeks), own)


def would_be_without(agency: int | None, key: str) -> WorkTime:
    """The calendar after the withdrawal of an entry, before it is withdrawn."""
    last = _last(agency, key)
    if last is None:
        return would_be(agency, [replace(_entry(agency, key), void=True)])
    return national_file().worktime(_weeks(agency), _entries(agency, without=last.id))


@transaction.atomic
def add_entry(agency: int | None, entry: Entry, by: int, at: datetime) -> str:
    """Enter days off, a day worked or a swap; its key. Without a document it is awaited and changes nothing."""
    if wrong := entry_faults(entry, national()):
        raise Refused(*wrong)
    return _insert(agency, entry, by, at)


@transaction.atomic
def notice(
    agency: int | None,
    key: str,
    document: str,
    by: int,
    at: datetime,
    *,
    source: str = "",
    verified: bool = True,
) -> None:
    """The notice of an awaited entry has come: from now on it is applied under its document number."""
    entry = _entry(agency, key)
    if not entry.awaited:
        raise Refused(refuse("not_now", "calendars.not_awaited", name=entry.name, document=entry.document))
    if not document.strip():
        raise Refused(refuse("invalid", "calendars.no_document", field="document"))
    known = replace(
        entry, document=document, source=source or entry.source, verified=verified, forecast=False
    )
    _insert(agency, known, by, at)


@transaction.atomic
def withdraw(agency: int | None, key: str, reason: str, by: int, at: datetime) -> None:
    """Take back what was last entered under a key; an entry of the catalogue is voided."""
    if not reason.strip():
        raise Refused(refuse("invalid", "calendars.no_reason", field="reason"))
    last = _last(agency, key)
    if last is not None:
        _take_back(last, reason, by, at)
    else:
        _insert(agency, replace(_entry(agency, key), void=True, source=reason.strip()), by, at)


@transaction.atomic
def set_week(agency: int | None, week: Week, by: int, at: datetime) -> int:
    """Enter opening hours for a period; they override earlier ones while it lasts. Its id."""
    row = OwnWeek.objects.create(
        agency_id=agency,
        since=week.period.since,
        until=week.period.until,
        days=[spans(day) for day in week.days],
        document=week.document,
        source=week.source,
        verified=week.verified,
        recorded_by_id=by,
        recorded_at=local(at),
    )
    return row.id


@transaction.atomic
def withdraw_week(agency: int | None, week: int, reason: str, by: int, at: datetime) -> None:
    """Take opening hours back; those entered before hold again."""
    if not reason.strip():
        raise Refused(refuse("invalid", "calendars.no_reason", field="reason"))
    row = OwnWeek.objects.filter(agency=agency, id=week).first()
    if row is None:
        raise Refused(refuse("missing", "calendars.no_entry"))
    if row.withdrawn_at is not None:
        raise Refused(refuse("not_now", "calendars.withdrawn_already"))
    _take_back(row, reason, by, at)


def history(agency: int | None) -> tuple[Row, ...]:
    """Everything ever entered for an agency (or, with ``None``, for all), the latest first."""
    rows: list[OwnWeek | OwnEntry] = list(OwnWeek.objects.filter(agency=agency))
    rows += OwnEntry.objects.filter(agency=agency)
    return tuple(_row(row) for row in sorted(rows, key=lambda row: row.id, reverse=True))


def _row(row: OwnWeek | OwnEntry) -> Row:
    entry = row if isinstance(row, OwnEntry) else None
    return Row(
        id=row.id,
        key=entry.key if entry else "",
        name=entry.name if entry else "",
        document=row.document,
        recorded_by=row.recorded_by_id,
        recorded_at=row.recorded_at,
        withdrawn_at=row.withdrawn_at,
        withdrawn_reason=row.withdrawn_reason,
        void=bool(entry and entry.void),
    )


def _insert(agency: int | None, entry: Entry, by: int, at: datetime) -> str:
    number = new_id()
    row = OwnEntry.objects.create(
        id=number,
        agency_id=agency,
        key=entry.key or str(number),
        name=entry.name.strip(),
        off=list(entry.off),
        worked=entry.worked,
        sessions=spans(entry.sessions),
        document=entry.document.strip(),
        source=entry.source[:300],
        verified=entry.verified,
        forecast=entry.forecast,
        void=entry.void,
        recorded_by_id=by,
        recorded_at=local(at),
    )
    return row.key


def _take_back(row: OwnWeek | OwnEntry, reason: str, by: int, at: datetime) -> None:
    row.withdrawn_by_id = by
    row.withdrawn_at = local(at)
    row.withdrawn_reason = reason.strip()[:300]
    row.save(update_fields=["withdrawn_by", "withdrawn_at", "withdrawn_reason"])


def _last(agency: int | None, key: str) -> OwnEntry | None:
    return OwnEntry.objects.filter(agency=agency, key=key, withdrawn_at=None).order_by("id").last()


def _entry(agency: int | None, key: str) -> Entry:
    """The entry that stands under a key; ``Refused(missing)``."""
    standing = laid_over(national_file().entries, _entries(agency))
    found = next((entry for entry in standing if entry.key == key and not entry.void), None)
    if found is None:
        raise Refused(refuse("missing", "calendars.no_entry"))
    return found


def _weeks(agency: int | None) -> tuple[Week, ...]:
    """Opening hours that stand: those for all before the agency's own, each in the order entered."""
    rows = sorted(OwnWeek.objects.filter(_stands_for(agency)), key=_own_last)
    return tuple(week_of(row.since, row.until, row.days, row.document) for row in rows)


def _entries(agency: int | None, without: int = 0) -> tuple[Entry, ...]:
    rows = sorted(OwnEntry.objects.filter(_stands_for(agency)).exclude(id=without), key=_own_last)
    return laid_over((), (_value(row) for row in rows))


def _stands_for(agency: int | None) -> Q:
    return (Q(agency=agency) | Q(agency=None)) & Q(withdrawn_at=None)


def _own_last(row: Any) -> tuple[bool, int]:
    return row.agency_id is not None, row.id


def _value(row: OwnEntry) -> Entry:
    return Entry(
        key=row.key,
        name=row.name,
        off=tuple(row.off),
        worked=row.worked,
        sessions=sessions_of(row.sessions),
        document=row.document,
        source=row.source,
        verified=row.verified,
        forecast=row.forecast,
        void=row.void,
    )
