"""What the life of a dossier adds to the counters, day by day: asked once of a mould, whose copies only move the days; pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.readings.cases.rules.versions import Version
from chuan.readings.counters.rules.contributions import NEVER, deltas

Plain = tuple[tuple[str, int], ...]
"""Counter -> how much more, of what depends on no date."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became known on one day (its ordinal); ``due``: what is late by the passing of time alone, and from when.

    ``elsewhere``: counters of another day than that of reception, with its ordinal.
    """

    known: int
    plain: Plain
    due: tuple[tuple[str, datetime, int], ...]
    elsewhere: tuple[tuple[str, int, int], ...]


def changes(versions: Sequence[Version]) -> Iterator[Change]:
    """One for each version of the facts."""
    before = None
    for version in versions:
        changed = deltas(before, version.facts)
        before, home = version.facts, local(version.facts.received).date()
        mine = {(counter, due): more for (day, counter, due), more in changed.items() if day == home}
        yield Change(
            local(version.known_from).toordinal(),
            tuple(sorted((counter, more) for (counter, due), more in mine.items() if due == NEVER)),
            tuple((counter, due, more) for (counter, due), more in mine.items() if due != NEVER),
            tuple(
                (counter, day.toordinal(), more) for (day, counter, _), more in changed.items() if day != home
            ),
        )
