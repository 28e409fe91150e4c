"""Facts and counters change with the events, in the same transaction and one statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from chuan.base.store.services import Moved
from chuan.readings.cases.services.changing import Change, changes_of, told
from chuan.readings.cases.services.keeping import Turned, turn, write
from chuan.readings.counters.rules.contributions import deltas

_DELTAS = """
INSERT INTO reading_counter_delta (agency, day, counter, due, delta, at)
SELECT new.agency, new.day, new.counter, new.due, new.delta, new.at
FROM jsonb_populate_recordset(NULL::reading_counter_delta, %s::jsonb) new
"""


def project(moved: Sequence[Moved]) -> None:
    """The projector: nothing is asked where no fact can have changed."""
    apply(change for one in moved for change in changes_of(one))


def taken(dossier: int, at: datetime) -> None:
    """The National Portal took a message about a dossier: the outbox calls it where one was sent."""
    apply((told(dossier, at),))


def apply(changes: Iterable[Change]) -> None:
    """Facts turned, their new versions and their deltas written, inside the caller's transaction."""
    turned = turn(changes)
    write(turned, _DELTAS, [row for one in turned for row in _rows(one)])


def _rows(one: Turned) -> Iterator[dict[str, Any]]:
    new = one.version.facts
    for (day, counter, due), delta in deltas(one.before, new).items():
        yield {
            "agency": new.agency, "day": day, "counter": counter, "due": due, "delta": delta,
            "at": one.version.known_from,
        }  # fmt: skip
