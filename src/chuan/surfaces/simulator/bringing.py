"""Results of the invented history on their way back: each unit lists once a day what it issued for a counter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import count

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.events.custody.rules import handover as h
from chuan.events.custody.rules.events import Line
from chuan.events.custody.services.bulk import HandoverLife, OriginalsLife
from chuan.surfaces.acts.bringing import SERIES
from chuan.surfaces.simulator.book import Book, Matter

_LISTING, _COUNTING = timedelta(minutes=3), timedelta(minutes=15)
_Way = tuple[int, Id, Id, Id, Id, date]
"""Agency, unit and person that issued, counter and its receiver, day."""

Brought = dict[int, tuple[Id, datetime]]
"""Dossier -> the list its result came back on, and when it was taken over."""


def bring(book: Book, now: datetime, kept: dict[int, OriginalsLife]) -> tuple[list[HandoverLife], Brought]:
    """The lists of results of all dossiers lived, in the order they were made; what came back on which."""
    ways: dict[_Way, list[Matter]] = {}
    for matter in book.matters:
        way = _way(matter)
        if way is not None:
            ways.setdefault(way, []).append(matter)
    made, brought = [], Brought()
    numbers: dict[tuple[int, int], Iterator[int]] = {}
    for at, way, matters in sorted(_lists(ways), key=lambda one: one[:2]):
        if at + _COUNTING >= now:
            continue
        series = numbers.setdefault((way[0], local(at).year), count(1))
        life = _list(book, way, matters, next(series), at, kept)
        made.append(life)
        brought.update((one.life.id, (Id(life.id), at + _COUNTING)) for one in matters)
    for (agency, year), series in numbers.items():
        book.load.numbers[agency, SERIES, str(year)] = next(series) - 1
    return made, brought


def _way(matter: Matter) -> _Way | None:
    """Who brings the result to whom; None where there is no paper to bring, or it is at the counter already."""
    state = matter.life.state
    if state.ready is None or not state.done or state.deliver == "online" or state.parent is not None:
        return None
    done = state.done[-1]
    step = matter.office.procedure.step(done.step)
    unit = matter.office.team.unit_of(step, done.official) if step else 0
    giver = matter.giver
    if not unit or unit == giver.unit or done.official == giver.official:
        return None
    day = local(state.ready).date()
    return matter.life.agency, Id(unit), done.official, giver.unit, giver.official, day


def _lists(ways: dict[_Way, list[Matter]]) -> Iterator[tuple[datetime, _Way, list[Matter]]]:
    """Each list with its moment; a result that a citizen fetched sooner was carried over by hand."""
    for way, matters in ways.items():
        at = max(one.life.state.ready for one in matters if one.life.state.ready) + _LISTING
        taken = at + _COUNTING
        waiting = [one for one in matters if one.life.state.closed is None or one.life.state.closed > taken]
        if waiting:
            yield at, way, waiting


def _list(
    book: Book, way: _Way, matters: list[Matter], number: int, at: datetime, kept: dict[int, OriginalsLife]
) -> HandoverLife:
    agency, unit, giver, counter, taker, _day = way
    life = HandoverLife(book.new_id(at), agency)
    lines = tuple(_line(one, kept.get(one.life.id)) for one in matters)
    life.carry_out(
        h.MakeList(number, local(at).year, unit, counter, lines, taker, content=h.RESULTS), giver, at
    )
    life.carry_out(h.TakeOver(tuple(line.dossier for line in lines)), taker, at + _COUNTING)
    return life


def _line(matter: Matter, originals: OriginalsLife | None) -> Line:
    held = sum(item.paper.count for item in originals.state.held) if originals else 0
    return Line(Id(matter.life.id), 1 + held, held)
