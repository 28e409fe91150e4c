"""The sums an index is scored from, read off one lake or several by one engine."""

from __future__ import annotations

import operator
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property, reduce
from pathlib import Path
from typing import Any

from chuan.base.kernel.clock import local
from chuan.definitions.organisation.rules.stood import Stood
from chuan.readings.indices.rules.formulas import DOSSIERS, FORMULAS
from chuan.readings.indices.rules.gaps import Week
from chuan.readings.indices.services.asking import Days
from chuan.readings.lake.rules import counters
from chuan.readings.lake.services import standing
from chuan.readings.lake.services.engines import reader
from chuan.readings.lake.services.files import proved


@dataclass(frozen=True)
class Lake:
    """Folders written by ``chuan lake export``, opened once with one engine."""

    engine: str
    folders: Sequence[Path]

    def __post_init__(self) -> None:
        proved(self.folders)

    def agencies(self) -> dict[str, str]:
        """Code -> name of every agency with its name today."""
        return {str(row["code"]): str(row["name"]) for row in _rows(self._table("agencies.parquet"))}

    def stood(self) -> dict[str, Stood]:
        """Code of every agency -> the days on which it existed and stood in a tree."""
        return {str(row["code"]): standing.read(row) for row in _rows(self._table("agencies.parquet"))}

    def sums(self, span: Days) -> dict[str, dict[str, int]]:
        """Code of an agency -> its counters; one that had nothing is absent."""
        cases, voices = self._cases(span), self._petitions(span)
        of_petitions = counters.petitions(voices, _utc(span.as_of))
        found = _by_agency(cases, counters.cases(cases, _utc(span.cut)))
        offers = self._offers(span)
        for more in (
            _procedures(cases),
            _by_agency(voices, of_petitions),
            _by_agency(offers, counters.offers(offers)),
            self._announced(span),
        ):
            for code, counted in more.items():
                found.setdefault(code, {}).update(counted)
        return found

    def weeks(self, span: Days) -> dict[str, tuple[Week, ...]]:
        """Each week with what was received in it and what of it the Portal has, by agency."""
        cases = self._cases(span)
        counted = cases.group_by("agency", monday=cases.day.truncate("W")).aggregate(
            received=cases.count(), synced=cases.synced.count()
        )
        made: dict[str, list[Week]] = {}
        for row in sorted(_rows(counted), key=lambda one: _day(one["monday"])):
            made.setdefault(row["agency"], []).append(
                Week(_day(row["monday"]), row["received"], row["synced"])
            )
        return {code: tuple(weeks) for code, weeks in made.items()}

    def costing(self, span: Days, agency: str, formula: str) -> list[str]:
        """The codes of the dossiers that cost an indicator its points, the first received first."""
        cases, found = self._cases(span), FORMULAS[formula]
        if found.of != DOSSIERS:
            return []
        holds = counters.cases(cases, _utc(span.cut))
        costs = [holds[name] for name in found.costs] or [
            holds[found.among] & ~holds[found.but].fill_null(False)
        ]
        mine = cases.filter((cases.agency == agency) & reduce(operator.or_, costs))
        listed = mine.select("code", "received", "stream").order_by("received", "stream")
        return [str(row["code"]) for row in _rows(listed)]

    def _offers(self, span: Days) -> Any:
        one, day = self._table("offers.parquet"), min(span.last, local(span.as_of).date())
        return one.filter((one.since <= day) & (one.until.isnull() | (one.until > day)))

    def _announced(self, span: Days) -> dict[str, dict[str, int]]:
        one, as_of = self._table("announcements.parquet"), _utc(span.as_of)
        known = (one.known_from <= as_of) & (one.known_until.isnull() | (one.known_until > as_of))
        mine = one.filter(known & (one.issued >= span.since) & (one.issued < span.until))
        return _by_agency(mine, counters.announcements(mine, as_of, local(span.as_of).date()))

    @cached_property
    def _read(self) -> Any:
        return reader(self.engine)

    def _table(self, pattern: str) -> Any:
        return reduce(
            lambda all_, more: all_.union(more), (self._read(f"{lake}/{pattern}") for lake in self.folders)
        )

    def _cases(self, span: Days) -> Any:
        case, as_of = self._table("cases/*.parquet"), _utc(span.as_of)
        known = (case.known_from <= as_of) & (case.known_until.isnull() | (case.known_until > as_of))
        within = (case.day >= span.since) & (case.day < span.until)
        return case.filter(known & within & ~case.annulled & ~case.leg)

    def _petitions(self, span: Days) -> Any:
        one, as_of = self._table("petitions.parquet"), _utc(span.as_of)
        known = (one.known_from <= as_of) & (one.known_until.isnull() | (one.known_until > as_of))
        live = one.filter(known & ~one.dropped & one.kind.isin(counters.VOICES))
        told = live.mutate(again=counters.again(live))
        return told.filter((told.sent >= _utc(span.start)) & (told.sent < _utc(span.end)))


def _by_agency(table: Any, holds: counters.Counters) -> dict[str, dict[str, int]]:
    counted = {name: held.fill_null(False).cast("int64").sum() for name, held in holds.items()}
    found = _rows(table.group_by("agency").aggregate(**counted))
    return {row.pop("agency"): {name: int(value) for name, value in row.items()} for row in found}


def _procedures(cases: Any) -> dict[str, dict[str, int]]:
    holds = counters.procedures(cases)
    any_of = {name: held.fill_null(False).any().cast("int64") for name, held in holds.items()}
    each = cases.group_by("agency", of=cases.procedure).aggregate(**any_of)
    found = _rows(each.group_by("agency").aggregate(**{name: each[name].sum() for name in holds}))
    return {row.pop("agency"): {name: int(value) for name, value in row.items()} for row in found}


def _rows(table: Any) -> list[dict[str, Any]]:
    return list(table.to_pyarrow().to_pylist())


def _utc(moment: datetime) -> datetime:
    """The engines keep moments in UTC and are told so."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value
