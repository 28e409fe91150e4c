"""A mould: one dossier that was really lived, with its money and its vote, ready to be lived again elsewhere; pure."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from chuan.base.kernel.canonical import canonical, utc
from chuan.base.kernel.clock import local
from chuan.base.store.wire import Recorded, enveloped
from chuan.events.money.rules.vietqr import purpose_of
from chuan.readings.cases.rules.judged import LATE, judged
from chuan.readings.cases.rules.versions import Version
from chuan.surfaces.simulator.year.hearing import Hearing
from chuan.surfaces.simulator.year.tokens import Form, Piece, cell, line, plain_line
from chuan.surfaces.simulator.year.ways import Row

MARK = {"simulated": "year"}
"""In the terms of every stream that was copied."""
Rows = Mapping[str, Sequence[Mapping[str, Any]]]
"""Table -> the rows of one dossier in it."""


@dataclass(frozen=True, slots=True)
class Lived:
    """A stream as it is kept: its kind, terms, state and events."""

    id: int
    kind: str
    terms: Mapping[str, Any]
    state: Mapping[str, Any]
    events: tuple[Recorded, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A dossier with the streams beside it, the versions of its facts, its rows in the lists, and both sides of its message."""

    agency: int
    streams: tuple[Lived, ...]
    versions: tuple[Version, ...]
    rows: Rows
    told: tuple[Row, Row] | None


@dataclass(frozen=True, slots=True, eq=False)
class Mould:
    """``day``: the ordinal of its reception; ``last``: of its last event; ``kinds``: its streams with their events."""

    agency: int
    day: int
    last: int
    open: bool
    late: bool
    kinds: tuple[tuple[str, int], ...]
    tables: tuple[str, ...]
    form: Form
    hearing: Hearing

    @property
    def events(self) -> int:
        return sum(count for _, count in self.kinds)


def mould(source: Source, people: Mapping[str, str]) -> Mould:
    """``people``: the number of an official or a unit -> its slot."""
    own = source.streams[0]
    facts, names = source.versions[-1].facts, {**people, **_names(source)}
    tables = tuple(table for table, rows in source.rows.items() if rows)
    pieces = [piece for one in source.streams for piece in _stream(one)]
    pieces += [_rows(source.rows[table]) for table in tables]
    return Mould(
        agency=source.agency,
        day=local(facts.received).toordinal(),
        last=max(local(one.events[-1].recorded).toordinal() for one in source.streams),
        open=own.state.get("status") == "open",
        late=judged(facts).standing == LATE,
        kinds=tuple((one.kind, len(one.events)) for one in source.streams),
        tables=tables,
        form=Form(pieces, names),
        hearing=Hearing(source.versions, source.told, names),
    )


def _names(source: Source) -> dict[str, str]:
    """What a copy has of its own: numbers, codes, the people it is about."""
    state = source.streams[0].state
    names = {str(one.id): f"stream{place}" for place, one in enumerate(source.streams)}
    names[str(source.agency)] = "agency"
    names[state["submitter"]] = "submitter"
    names[state["owner"]] = "submitter" if state["owner"] == state["submitter"] else "owner"
    names[state["code"]], names[purpose_of(state["code"])] = "code", "flat"
    if state.get("foreign"):
        names[state["foreign"]] = "foreign"
    return names


def _stream(one: Lived) -> list[Piece]:
    """Each event as it is hashed and as it is copied, then the stream before and after its head."""
    pieces = [piece for event in one.events for piece in _event(replace(event, key=None))]
    front = line([one.id, one.kind, one.events[0].agency, len(one.events)])
    terms = canonical({**one.terms, **MARK}).decode()
    return [
        *pieces,
        Piece(front),
        Piece(cell(canonical(one.state).decode())),
        Piece(cell(terms), dated=False),
    ]


def _event(event: Recorded) -> tuple[Piece, Piece]:
    kept = [event.stream, event.seq, event.kind, event.v, utc(event.at), utc(event.recorded), event.actor]
    body = canonical(event.body).decode()
    text = line([*kept, event.on_behalf, event.agency, body])
    return Piece(enveloped(event).decode()), Piece(text)


def _rows(rows: Sequence[Mapping[str, Any]]) -> Piece:
    return Piece("\n".join(plain_line(row.values()) for row in rows))


def moved(moment: datetime, days: int) -> datetime:
    """The moment so many days later."""
    return datetime.fromtimestamp(moment.timestamp() + days * 86_400, UTC)


def linked(previous: str, envelope: str) -> str:
    """The next link of a chain."""
    return hashlib.sha256((previous + envelope).encode()).hexdigest()
