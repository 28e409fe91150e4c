"""One portion after another, each in its own transaction: stopped at any moment, what is there is whole."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import groupby
from random import Random

from django.db import connection, transaction

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store.bulk import copy_lines
from chuan.definitions.organisation.rules.rolling import Member
from chuan.readings.counters.services.folding import take
from chuan.surfaces.acts import year_progress
from chuan.surfaces.acts.year_progress import DONE, STOPPED, Year
from chuan.surfaces.simulator.year.casting import Chunk, Ground
from chuan.surfaces.simulator.year.choosing import Chooser
from chuan.surfaces.simulator.year.columns import with_columns
from chuan.surfaces.simulator.year.ground import ground, slot
from chuan.surfaces.simulator.year.moulds import mould
from chuan.surfaces.simulator.year.nights import keep_night
from chuan.surfaces.simulator.year.planning import COMMUNE, Part, copied_from, parts, plan, province
from chuan.surfaces.simulator.year.sizes import SEED, silent
from chuan.surfaces.simulator.year.sources import people_of, sources
from chuan.surfaces.simulator.year.ways import Asking, ways

Say = Callable[[Year], None]
_ONE_LOADER = 49_2026
_THERE = "SELECT id FROM store_stream WHERE id = ANY(%s)"
_STATISTICS = (
    "store_stream", "store_event", "reading_case", "reading_dossier", "reading_counter_day", "reading_counter_span",
    "reading_counter_load", "outbox_delivery", "outbox_theirs", "money_ledger", "reading_payment",
    "reading_move",
)  # fmt: skip


def load(dossiers: int, at: datetime, say: Say = lambda _: None) -> Year:
    """Begin a year of so many dossiers, or go on with the one begun; ``Refused`` where another is under way."""
    with _Alone():
        found = province(at)
        own = copied_from(found)
        year = year_progress.read() or plan(found, own, dossiers, at)
        if year.dossiers != dossiers:
            raise Refused(refuse("not_now", "year.another", dossiers=year.dossiers))
        try:
            year = _load(replace(year, state="running"), found, own, at, say)
        except BaseException:
            year_progress.write(replace(year_progress.read() or year, state=STOPPED))
            raise
        return year


def _load(year: Year, found: Sequence[Member], own: Sequence[Member], at: datetime, say: Say) -> Year:
    begun, before = time.monotonic(), year.seconds
    all_parts = list(parts(year, own[0].id))
    there = _there([part.base for part in all_parts])
    year = replace(year, loaded=sum(part.dossiers for part in all_parts if part.base in there))
    say(year := year_progress.write(year))
    missing = [part for part in all_parts if part.base not in there and part.dossiers]
    if missing:
        workshop = _workshop(own, found, year, at)
        for month, of_month in groupby(missing, key=lambda part: min(part.days).replace(day=1)):
            for part in of_month:
                chunk = workshop.written(part)
                seconds = round(before + time.monotonic() - begun, 1)
                year = replace(
                    year,
                    loaded=year.loaded + chunk.dossiers,
                    events=year.events + chunk.events,
                    seconds=seconds,
                )
                say(year := year_progress.write(year))
            keep_night(month, at)
        _measure_tables()
    seconds = round(before + time.monotonic() - begun, 1)
    return year_progress.write(replace(year, state=DONE, seconds=seconds))


@dataclass(slots=True)
class Workshop:
    """The moulds of both kinds of agency, and the agencies by code."""

    communes: Chooser
    others: Chooser
    agencies: dict[str, Member]
    own: tuple[int, ...]
    at: datetime
    span: tuple[date, date]
    grounds: dict[int, Ground] = field(default_factory=dict)

    def written(self, part: Part) -> Chunk:
        """A part made and written, all of it or nothing."""
        with transaction.atomic():
            chunk = self._made(part)
            for into, lines in chunk.lines.items():
                copy_lines(with_columns(into), lines)
            take(chunk.counting.lines(chunk.ground.agency))
        return chunk

    def _made(self, part: Part) -> Chunk:
        agency = self.agencies[part.share.code]
        chance = Random(f"{SEED} {part.base}")  # noqa: S311 - the same year twice
        if part.place not in self.grounds:
            self.grounds[part.place] = ground(agency, part.place, self.own, self.at)
        chunk = Chunk(self.grounds[part.place], part.base, _transaction(), Asking.until(self.at))
        quiet = silent(agency.code, *self.span)
        chooser = self.communes if agency.level == COMMUNE else self.others
        for day, count in part.days.items():
            chosen = chooser.choose(day.toordinal(), count, part.share.late, chance)
            told = ways(day, len(chosen), quiet, chance)
            for nth, (one, way) in enumerate(zip(chosen, told, strict=True), start=1):
                chunk.add(one, day.toordinal(), nth, way)
        return chunk


def _workshop(own: Sequence[Member], found: Sequence[Member], year: Year, at: datetime) -> Workshop:
    level = {one.id: one.level for one in own}
    slots = {str(number): slot(number) for number in people_of(list(level))}
    moulds = [mould(one, slots) for one in sources(list(level))]
    last = datetime.fromisoformat(year.last).toordinal()
    kinds = [
        [one for one in moulds if (level[one.agency] == COMMUNE) is commune] for commune in (True, False)
    ]
    communes, others = (Chooser(kind or moulds, last) for kind in kinds)
    span = date.fromisoformat(year.first), date.fromisoformat(year.last)
    return Workshop(communes, others, {one.code: one for one in found}, tuple(level), at, span)


class _Alone:
    """One loader at a time, whatever ended the one before."""

    def __enter__(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [_ONE_LOADER])
            if not (cursor.fetchone() or (False,))[0]:
                raise Refused(refuse("not_now", "year.under_way"))

    def __exit__(self, *_: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_ONE_LOADER])


def _there(numbers: list[int]) -> set[int]:
    """Those whose part is written already."""
    with connection.cursor() as cursor:
        cursor.execute(_THERE, [numbers])
        return {row[0] for row in cursor.fetchall()}


def _transaction() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_xact_id()::text")
        return str((cursor.fetchone() or ("0",))[0])


def _measure_tables() -> None:
    with connection.cursor() as cursor:
        for table in _STATISTICS:
            cursor.execute(f"ANALYZE {table}")
