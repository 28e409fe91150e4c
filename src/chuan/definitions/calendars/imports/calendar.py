"""The catalogue's calendar file -> plain values: weeks, entries, years, and how far counts may run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from chuan.base.engine.text_yaml import read_yaml
from chuan.base.kernel.period import Period
from chuan.definitions.calendars.rules.entries import Entry, Session, Sessions, Week, Year, laid_over
from chuan.definitions.calendars.rules.worktime import WorkTime

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """One calendar as the catalogue states it."""

    weeks: tuple[Week, ...]
    entries: tuple[Entry, ...]
    years: tuple[Year, ...]
    horizon: int

    def worktime(self, weeks: tuple[Week, ...] = (), entries: tuple[Entry, ...] = ()) -> WorkTime:
        """The calendar with an agency's own weeks and entries laid over it."""
        laid = laid_over(self.entries, entries)
        return WorkTime(self.weeks + weeks, laid, self.years, self.horizon)


def parse_calendar(data: bytes) -> CalendarFile:
    """The calendar of a YAML file; ``ValueError`` or ``KeyError`` where it is not one, ``Refused`` for no YAML."""
    raw: Mapping[str, Any] = read_yaml(data)
    years = tuple(_year(row) for row in raw["years"])
    horizon = int(raw["horizon"])
    later = range(years[-1].year + 1, horizon + 1)
    entries = [_entry(row) for row in raw["entries"]]
    entries += [entry for row in raw.get("yearly", ()) for entry in _yearly(row, later)]
    return CalendarFile(tuple(_week(row) for row in raw["weeks"]), tuple(entries), years, horizon)


def clock(text: str) -> int:
    """Minutes after midnight of a text such as "07:30"."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"{text} is not a time of day")
    return int(found[1]) * 60 + int(found[2])


def sessions(spans: list[str]) -> Sessions:
    """Sessions of texts such as "07:30-11:30"."""
    return tuple(Session(*(clock(end) for end in span.split("-"))) for span in spans)


def _week(row: Mapping[str, Any]) -> Week:
    by_day: dict[str, Sessions] = dict.fromkeys(WEEKDAYS, ())
    for key, spans in row.items():
        first, _, last = key.partition("-")
        if first in WEEKDAYS:
            at = WEEKDAYS.index(first)
            for day in WEEKDAYS[at : WEEKDAYS.index(last or first) + 1]:
                by_day[day] = sessions(spans)
    mon, tue, wed, thu, fri, sat, sun = by_day.values()
    until = date.fromisoformat(row["until"]) if row.get("until") else None
    return Week(
        Period(date.fromisoformat(row["from"]), until),
        (mon, tue, wed, thu, fri, sat, sun),
        document=row.get("document", ""),
        source=row.get("source", ""),
        verified=row.get("verified") == "true",
    )


def _year(row: Mapping[str, Any]) -> Year:
    return Year(int(row["year"]), row["document"], row["source"], row["verified"] == "true")


def _entry(row: Mapping[str, Any]) -> Entry:
    """An entry of the catalogue; its first day is its key, for an installation to answer to."""
    off = tuple(date.fromisoformat(day) for day in row.get("off", ()))
    worked = date.fromisoformat(row["worked"]) if row.get("worked") else None
    return Entry(
        key=f"{off[0] if off else worked}",
        name=row["name"],
        off=off,
        worked=worked,
        sessions=sessions(row.get("sessions", [])),
        document=row["document"],
        source=row["source"],
        verified=row["verified"] == "true",
        forecast=row.get("forecast") == "true",
    )


def _yearly(row: Mapping[str, Any], years: range) -> Iterator[Entry]:
    for year in years:
        yield _entry({**row, "off": [f"{year}-{row['day']}"]})
