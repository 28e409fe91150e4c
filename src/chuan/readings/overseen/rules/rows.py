"""From the events of a purpose to the rows that lists show: pure, so a rebuild is a map."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from chuan.base.kernel import codec
from chuan.base.store.wire import Recorded
from chuan.events.reads.rules.events import KINDS, Barred, Closed, Read, Stated

Row = dict[str, Any]


def purpose(stream: int, home: int, events: Iterable[Recorded]) -> Row:
    """The one row of a purpose; its first event states it."""
    row: Row = {}
    for event in events:
        told: Any = codec.load(KINDS[event.kind], event.body)
        if isinstance(told, Stated):
            row = {
                "stream": stream, "official": event.actor, "home": home, "kind": told.kind, "words": told.words,
                "stated": event.at, "until": told.until, "agency": told.agency, "mandate": told.mandate,
                "drawn": len(told.dossiers) if told.seed else 0, "drawn_of": told.drawn_of, "closed": False,
            }  # fmt: skip
        elif isinstance(told, Closed):
            row["closed"] = True
    return row


def reads(stream: int, events: Iterable[Recorded]) -> tuple[Row, ...]:
    """A row a reading or a barred attempt."""
    told = ((event, codec.load(KINDS[event.kind], event.body)) for event in events)
    return tuple(_read(stream, event, one) for event, one in told if isinstance(one, Read | Barred))


def _read(stream: int, event: Recorded, told: Read | Barred) -> Row:
    barred = isinstance(told, Barred)
    return {
        "stream": stream,
        "seq": event.seq,
        "agency": told.agency,
        "dossier": told.dossier,
        "official": event.actor,
        "at": event.at,
        "what": told.why if isinstance(told, Barred) else told.what,
        "outside": isinstance(told, Read) and told.outside,
        "barred": barred,
        "words": told.words if isinstance(told, Read) else None,
    }
