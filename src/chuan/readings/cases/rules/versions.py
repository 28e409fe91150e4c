"""The versions of the facts of one dossier: what was known, and from when until when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import reduce
from itertools import groupby
from operator import itemgetter
from typing import Any

from chuan.readings.cases.rules.facts import COLUMNS, Facts

Turn = Callable[[Facts | None], Facts | None]


@dataclass(frozen=True, slots=True)
class Version:
    """The ``nth`` of a dossier, from 1, known in ``[known_from, known_until)``."""

    nth: int
    known_from: datetime
    facts: Facts
    known_until: datetime | None = None

    def row(self) -> dict[str, Any]:
        """As the table keeps it."""
        times = {"nth": self.nth, "known_from": self.known_from, "known_until": self.known_until}
        return {**times, **{name: getattr(self.facts, name) for name in COLUMNS}}


def next_version(last: Version | None, at: datetime, turn: Turn) -> Version | None:
    """The version after one change; None where nothing is known or nothing became different."""
    facts = turn(last.facts if last else None)
    if facts is None or (last is not None and facts == last.facts):
        return None
    return Version(last.nth + 1, max(at, last.known_from), facts) if last else Version(1, at, facts)


def versions(changes: Iterable[tuple[datetime, Turn]]) -> Iterator[Version]:
    """All versions that changes in their order make, each closed by the next; one for changes of one moment."""
    last: Version | None = None
    for at, together in groupby(changes, itemgetter(0)):
        new = next_version(last, at, _chained([turn for _, turn in together]))
        if new is not None:
            if last is not None:
                yield replace(last, known_until=new.known_from)
            last = new
    if last is not None:
        yield last


def _chained(turns: Sequence[Turn]) -> Turn:
    def turn(facts: Facts | None) -> Facts | None:
        return reduce(lambda was, one: one(was), turns, facts)

    return turn
