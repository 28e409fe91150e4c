"""Paper of the invented history: hand-over lists of each day, and the citizens' originals until they go back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from chuan.base.kernel import codec
from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.definitions.calendars.rules.handing_on import hand_over_by
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.laws import services as laws
from chuan.events.custody.rules import handover as h
from chuan.events.custody.rules import originals as o
from chuan.events.custody.rules.events import Line
from chuan.events.custody.services.bulk import HandoverLife, Load, OriginalsLife
from chuan.events.dossiers.rules.events import Hold, Passed, Received
from chuan.surfaces.acts.originals import to_keep
from chuan.surfaces.simulator.book import Book, Matter
from chuan.surfaces.simulator.bringing import bring

BEFORE_DUE, COUNTING = timedelta(minutes=35), timedelta(minutes=20)
_DECLINED_OF = 120  # one line in so many is not taken over at first
_KEPT_TOO_LONG, _WITHOUT_SLIP = 0.02, 0.03
_WHY_NOT = "Tờ khai chưa có chữ ký ở trang 2, trả lại quầy để bổ sung."
_LOST_SLIP = "Khách làm mất giấy hẹn."
_SHOWN = "Căn cước, đã đối chiếu với ảnh và số định danh."


@dataclass(slots=True)
class _Day:
    """What one unit takes over at one moment from one counter."""

    agency: int
    from_unit: Id
    to: Hold
    giver: Id
    at: datetime
    matters: list[tuple[Matter, Received, datetime]] = field(default_factory=list)


def custody(book: Book, now: datetime) -> Load:
    """Lists and originals of all dossiers lived; the words they need go into the book."""
    load = Load()
    days: dict[tuple[int, Id, Id, datetime], _Day] = {}
    kept: dict[int, OriginalsLife] = {}
    for matter in book.matters:
        received, first = _beginning(matter)
        originals = _originals(book, matter, received)
        if originals is not None:
            load.originals.append(originals)
            kept[matter.life.id] = originals
        day = _day(matter, received, first, now)
        if day is not None:
            same = days.setdefault((day.agency, day.from_unit, day.to.unit, day.at), day)
            if same is not day:
                same.matters.extend(day.matters)
    numbers: dict[tuple[int, int], Iterator[int]] = {}
    for turn, day in enumerate(sorted(days.values(), key=lambda one: (one.at, one.agency, one.to.unit))):
        series = numbers.setdefault((day.agency, local(day.at).year), count(1))
        load.handovers.append(_list(book, day, next(series), turn, kept, now))
    for (agency, year), series in numbers.items():
        book.load.numbers[agency, "handover", str(year)] = next(series) - 1
    lists, brought = bring(book, now, kept)
    load.handovers.extend(lists)
    for matter in book.matters:
        _ending(book, matter, kept.get(matter.life.id), brought.get(matter.life.id))
    return load


def _beginning(matter: Matter) -> tuple[Received, Hold | None]:
    """The reception, and who got the work first outside the counter."""
    lived = matter.life.lived
    received = codec.load(Received, lived[0].fact.body)
    if len(lived) < 2 or lived[1].fact.kind != "dossiers.Passed":
        return received, None
    holds = codec.load(Passed, lived[1].fact.body).holds
    away = (hold for hold in sorted(holds, key=lambda one: one.step) if hold.unit != received.holds[0].unit)
    return received, next(away, None)


def _day(matter: Matter, received: Received, first: Hold | None, now: datetime) -> _Day | None:
    """When and to whom the paper goes; None where it never does, or has not yet."""
    state = matter.life.state
    if first is None or received.channel == "online" or state.received is None or state.status == "annulled":
        return None
    due = _due(state.received, matter.office.calendar)
    at = matter.sent if state.outside else due - BEFORE_DUE
    if at is None:
        return None
    answered = state.ready is not None and state.ready <= at
    if at >= now or at <= state.received or answered or first.official == state.receiver:
        return None
    unit = received.holds[0].unit
    return _Day(matter.life.agency, unit, first, state.receiver, at, [(matter, received, due)])


def _due(received: datetime, calendar: WorkTime) -> datetime:
    return hand_over_by(received, laws.pack_on(local(received).date()).hand_over_cut_off, calendar)


def _list(
    book: Book, day: _Day, number: int, turn: int, kept: dict[int, OriginalsLife], now: datetime
) -> HandoverLife:
    """One list: made by the receiver, taken over by who gets the work, now and then not all of it."""
    life = HandoverLife(book.new_id(day.at), day.agency)
    lines = tuple(_line(one, received, due, kept) for one, received, due in day.matters)
    taker = next((to for to in (day.to.official,) if to != day.giver), day.to.official)
    made = h.MakeList(number, local(day.at).year, day.from_unit, day.to.unit, lines, taker)
    life.carry_out(made, day.giver, day.at)
    at = day.at + COUNTING
    if at >= now:
        return life
    refused = [
        line.dossier for place, line in enumerate(lines) if (turn + place) % _DECLINED_OF == _DECLINED_OF - 1
    ]
    taken = tuple(line.dossier for line in lines if line.dossier not in refused)
    if refused:
        life.carry_out(h.Decline(tuple(refused), book.text(life.id, _WHY_NOT, at)), taker, at)
    if taken:
        life.carry_out(h.TakeOver(taken), taker, at)
    for dossier in taken:
        _move(kept.get(int(dossier)), taker, day.to.unit, Id(life.id), taker, at)
    return life


def _line(matter: Matter, received: Received, due: datetime, kept: dict[int, OriginalsLife]) -> Line:
    sheets = sum(paper.originals + paper.copies for paper in received.papers)
    originals = kept.get(matter.life.id)
    held = sum(item.paper.count for item in originals.state.held) if originals else 0
    return Line(Id(matter.life.id), sheets, held, due)


def _originals(book: Book, matter: Matter, received: Received) -> OriginalsLife | None:
    """The originals the counter keeps from the reception on."""
    papers = to_keep(matter.office.procedure, received.channel, received.papers)
    at = matter.life.state.received
    if not papers or at is None or received.channel == "online":
        return None
    life = OriginalsLife(book.new_id(at), matter.life.agency, matter.life.id)
    life.carry_out(o.TakeIn(papers, received.holds[0].unit), matter.life.state.receiver, at)
    return life


def _move(
    life: OriginalsLife | None, official: Id, unit: Id, handover: Id | None, actor: Id, at: datetime
) -> None:
    if life is not None and life.state.held and life.state.held[0].official != official:
        papers = tuple(item.paper.at for item in life.state.held)
        life.carry_out(o.Move(papers, official, unit, handover), actor, at)


def _ending(
    book: Book, matter: Matter, life: OriginalsLife | None, brought: tuple[Id, datetime] | None
) -> None:
    """With the result the originals come back to the counter, and mostly go to the citizen."""
    state = matter.life.state
    if life is None or state.ready is None:
        return
    holder, giver = life.state.held[0].official, matter.giver
    by, at = brought or (None, state.ready)
    actor = giver.official if brought else holder
    _move(life, giver.official, giver.unit, by, actor, max(at, _last(life)))
    if state.closed is None or matter.rng.random() < _KEPT_TOO_LONG:
        return
    papers, at = tuple(item.paper.at for item in life.state.held), max(state.closed, _last(life))
    if matter.rng.random() < _WITHOUT_SLIP:
        seen, why = book.text(life.id, _SHOWN, at), book.text(life.id, _LOST_SLIP, at)
        back = o.GiveBack(papers, state.taken_by, "", seen, why)
    else:
        back = o.GiveBack(papers, state.taken_by, "qr")
    life.carry_out(back, giver.official, at)


def _last(life: OriginalsLife) -> datetime:
    return life.lived[-1].by.at + timedelta(seconds=5)
