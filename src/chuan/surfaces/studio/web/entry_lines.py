"""The entries of an agency's calendar as lines, with what may be done about each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from chuan.base.web.rules import say
from chuan.definitions.calendars.rules.entries import Entry

_AHEAD = 396  # days


@dataclass(frozen=True, slots=True)
class EntryLine:
    """An entry ahead, with what may be done about it."""

    key: str
    name: str
    days: str
    document: str
    doubt: str
    awaited: bool


def lines(entries: Iterable[Entry], since: date) -> tuple[EntryLine, ...]:
    """The entries of a year and a month from a day on, by their first day."""
    until = since + timedelta(days=_AHEAD)
    near = [entry for entry in entries if max(entry.days) >= since and min(entry.days) < until]
    ahead = [entry for entry in near if not entry.void and entry.key]
    return tuple(_line(entry) for entry in sorted(ahead, key=lambda entry: min(entry.days)))


def _line(entry: Entry) -> EntryLine:
    doubt = "" if entry.awaited or entry.verified else _("chưa đối chiếu với văn bản gốc")
    name = _("%(name)s (dự báo)") % {"name": entry.name} if entry.forecast else entry.name
    return EntryLine(
        entry.key, name, _days(entry), entry.document or _("chờ thông báo"), doubt, entry.awaited
    )


def _days(entry: Entry) -> str:
    off = sorted(entry.off)
    told = []
    if off:
        told.append(
            _("nghỉ %(day)s") % {"day": say.long_day(off[0])}
            if len(off) == 1
            else _("nghỉ %(first)s đến %(last)s") % {"first": say.day(off[0]), "last": say.day(off[-1])}
        )
    if entry.worked:
        told.append(_("làm %(worked)s") % {"worked": say.long_day(entry.worked)})
    return ", ".join(told)
