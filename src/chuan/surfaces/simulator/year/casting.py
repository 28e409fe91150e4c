"""Copies of moulds as lines of COPY: chained like any other history, under numbers and codes of their own; pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from chuan.base.kernel.ids import id_at
from chuan.events.dossiers.rules import codes
from chuan.events.money.rules.vietqr import purpose_of
from chuan.readings.outbox.rules.profile import PORTAL
from chuan.readings.outbox.services.recording import key_of
from chuan.surfaces.simulator.year.counting import Counting
from chuan.surfaces.simulator.year.moulds import Mould, linked
from chuan.surfaces.simulator.year.tokens import Form
from chuan.surfaces.simulator.year.ways import TAKEN, Asking

STREAMS = "store_stream (id, kind, agency, seq, head, state, terms)"
EVENTS = "store_event (stream, seq, kind, v, at, recorded, actor, on_behalf, agency, body, key, tx, hash)"
_APART = 4  # numbers a dossier takes: its own, its money's, its vote's


@dataclass(frozen=True, slots=True)
class Ground:
    """An agency: who works there in the place of whom, and who comes."""

    agency: int
    code: str
    people: Mapping[str, str]
    parties: Sequence[str]


@dataclass(slots=True)
class Chunk:
    """The dossiers of an agency and a month; ``base`` is the number of the first, ``asking`` what the Portal is asked; all of it is written or nothing."""

    ground: Ground
    base: int
    tx: str
    asking: Asking
    lines: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    counting: Counting = field(default_factory=Counting)
    dossiers: int = 0
    events: int = 0

    def add(self, mould: Mould, day: int, nth: int, way: str = TAKEN) -> None:
        """The ``nth`` dossier of a day, from 1; ``way``: how telling the Portal of it went."""
        own, days = self._own(mould, day, nth), day - mould.day
        heard = mould.hearing.went(self.asking.known(way, day, mould.last + days))
        pieces = iter(mould.form.filled(self._values(mould.form, own, days)))
        for _, events in mould.kinds:
            head = ""
            for _ in range(events):
                head = linked(head, next(pieces))
                self.lines[EVENTS].append(f"{next(pieces)}\t\\N\t{self.tx}\t{head}")
            self.lines[STREAMS].append(f"{next(pieces)}\t{head}\t{next(pieces)}\t{next(pieces)}")
        for table in mould.tables:
            self.lines[table].append(next(pieces))
        for table, rows in zip(
            heard.tables, heard.form.filled(self._values(heard.form, own, days)), strict=True
        ):
            self.lines[table].append(rows)
        self.counting.add(heard.changes, day, days)
        self.dossiers += 1
        self.events += mould.events

    def _own(self, mould: Mould, day: int, nth: int) -> dict[str, str]:
        """What a copy has of its own, by slot."""
        number = self.base + self.dossiers * _APART
        code = codes.issue(self.ground.code, date.fromordinal(day), nth)
        parties = self.ground.parties
        return {
            "agency": str(self.ground.agency), "code": code, "flat": purpose_of(code), "foreign": f"MP-{code}",
            "submitter": parties[number // _APART % len(parties)],
            "owner": parties[number // _APART * 7 % len(parties)],
            **{f"stream{place}": str(number + place) for place in range(len(mould.kinds))},
            "key": str(key_of(PORTAL, number, mould.hearing.seq)),
            "asked": self.asking.asked(day, mould.last - mould.day + day),
        }  # fmt: skip

    def _values(self, form: Form, own: Mapping[str, str], days: int) -> list[str]:
        people = self.ground.people
        names = [own[name] if name in own else people[name] for name in form.names]
        return [*names, *(_ISO[one + days - _FIRST] for one in form.days)]


_FIRST = date(2015, 1, 1).toordinal()
_ISO = tuple(date.fromordinal(one).isoformat() for one in range(_FIRST, date(2046, 1, 1).toordinal()))


def base_of(chunk: int) -> int:
    """The number of the first dossier of a chunk: a second of the first days of 2026 for each, where nothing else is numbered."""
    return id_at(datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=chunk), 0)


LAST_COPY = base_of(1_000_000)
"""Every copy has a number up to this one, and nothing else has."""
