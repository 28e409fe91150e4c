"""Due moments worked out by the server's own rule for every minute a browser may be away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache

from chuan.base.kernel.clock import VIETNAM, local
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.laws.services import pack_for
from chuan.definitions.procedures.rules.definition import Limit
from chuan.definitions.procedures.rules.due_table import table
from chuan.definitions.procedures.rules.promise import deadline

Table = list[list[int]]
"""Runs of one limit: since which minute, due when, and by how much later for each minute after."""


class Dues:
    """Tables of an agency's limits, each worked out once and added to those of all."""

    def __init__(self, agency: int, days: Sequence[date], tables: list[Table]) -> None:
        self.tables = tables
        self._calendar = worktime_for(agency)
        self._pack = cache(lambda day: pack_for(agency, day))
        self._known: dict[Limit, int] = {}
        first = datetime(days[0].year, days[0].month, days[0].day, tzinfo=VIETNAM)
        self._first = minute(first)
        self._last = self._first + ((days[-1] - days[0]) + timedelta(days=1)) // timedelta(minutes=1) - 1

    def of(self, limit: Limit | None) -> int | None:
        """Which table has this limit; None where there is no limit."""
        if limit is None:
            return None
        if limit not in self._known:
            self._known[limit] = len(self.tables)
            self.tables.append(self._table(limit))
        return self._known[limit]

    def _table(self, limit: Limit) -> Table:
        def count(at: int) -> int:
            start = datetime.fromtimestamp(at * 60, UTC)
            pack: Pack = self._pack(local(start).date())
            due = deadline(limit, pack, self._calendar, start)
            return minute(due) if due else 0

        return [[run.since, run.due, run.step] for run in table(count, self._first, self._last)]


def minute(moment: datetime) -> int:
    """Whole minutes since 1970."""
    return int(moment.timestamp()) // 60
