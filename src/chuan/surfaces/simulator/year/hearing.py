"""What the Portal took of a mould, in each way that may have gone: its facts, its message, what is there of it; pure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from chuan.readings.cases.rules.versions import Version
from chuan.surfaces.simulator.year.changes import Change, changes
from chuan.surfaces.simulator.year.tokens import Form, Piece, plain_line
from chuan.surfaces.simulator.year.ways import ASKED, WAYS, Row

CASES = "reading_case"
_MESSAGES, _THEIRS = "outbox_delivery", "outbox_theirs"


@dataclass(frozen=True, slots=True)
class Heard:
    """Rows of copies that went one way, with the tables they go into, and what they add to the counters."""

    tables: tuple[str, ...]
    form: Form
    changes: tuple[Change, ...]


@dataclass(slots=True)
class Hearing:
    """``told``: message and the Portal's row of one that all went well for; None where it is told nothing.

    Each way is made when it is first asked for.
    """

    versions: Sequence[Version]
    told: tuple[Row, Row] | None
    names: Mapping[str, str]
    _made: dict[str, Heard] = field(default_factory=dict)

    @property
    def seq(self) -> int:
        """The event the message is about."""
        return self.told[0]["seq"] if self.told else 0

    def went(self, name: str) -> Heard:
        """By the name of the way."""
        if name not in self._made:
            self._made[name] = self._heard(name)
        return self._made[name]

    def _heard(self, name: str) -> Heard:
        if self.told is None:
            return self._of(self.versions, {})
        (message, theirs), way = self.told, WAYS[name]
        taken = way.taken(message["sent"])
        rows = {_MESSAGES: way.message(message), _THEIRS: way.theirs(theirs)}
        return self._of(list(synced(self.versions, taken)) if taken else self.versions, rows)

    def _of(self, versions: Sequence[Version], rows: Mapping[str, Row]) -> Heard:
        pieces = [Piece("\n".join(plain_line(version.row().values()) for version in versions))]
        pieces += [Piece(plain_line(map(_cell, row.values()))) for row in rows.values()]
        own = {ASKED: "asked"}
        if self.told:
            own |= {str(self.told[0]["id"]): "stream0", str(self.told[0]["key"]): "key"}
        into = (CASES, *(f"{table} ({', '.join(row)})" for table, row in rows.items()))
        return Heard(into, Form(pieces, {**self.names, **own}), tuple(changes(versions)))


def synced(versions: Sequence[Version], at: datetime) -> Iterator[Version]:
    """The versions where the Portal took the message at that moment, as folding them again would give them."""
    nth = 0
    for one in versions:
        if one.known_until is not None and one.known_until <= at:
            nth += 1
            yield replace(one, nth=nth)
            continue
        if one.known_from < at:
            nth += 1
            yield replace(one, nth=nth, known_until=at)
        nth += 1
        yield Version(nth, max(one.known_from, at), replace(one.facts, synced=at), one.known_until)


def _cell(value: object) -> object:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else value
