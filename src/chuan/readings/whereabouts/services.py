"""Keeps the three tables in step with the events, inside the transaction that appends them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from chuan.base.kernel import codec
from chuan.base.store.services import Moved, streams
from chuan.base.store.tables import Part, keep, refill
from chuan.events.custody.rules import handover as h
from chuan.events.custody.rules import originals as o
from chuan.readings.whereabouts.models import HandoverLine, HandoverRow, OriginalRow
from chuan.readings.whereabouts.rules import rows

Stored = Mapping[str, Any]


def project(moved: Sequence[Moved]) -> None:
    """The projector: the rows of every list and of every dossier's originals that just moved."""
    for change in moved:
        after = change.after
        if after.kind in _KINDS:
            keep(*_KINDS[after.kind](after.id, after.agency, after.terms, after.state))


def rebuild() -> int:
    """All three tables from zero; how many rows."""
    parts = (
        part for kind, parts_of in _KINDS.items() for stored in streams(kind) for part in parts_of(*stored)
    )
    return sum(refill((HandoverRow, HandoverLine, OriginalRow), parts).values())


def _handover(stream: int, agency: int, _: Stored, state: Stored) -> tuple[Part, ...]:
    folded = codec.load(h.State, state)
    return (
        Part(HandoverRow, stream, (rows.handover(stream, agency, folded),)),
        Part(HandoverLine, stream, rows.lines(stream, folded)),
    )


def _originals(stream: int, agency: int, terms: Stored, state: Stored) -> tuple[Part, ...]:
    dossier = int(terms["dossier"])
    made = rows.originals(stream, agency, dossier, codec.load(o.State, state))
    return (Part(OriginalRow, dossier, made),)


_KINDS: Mapping[str, Callable[[int, int, Stored, Stored], tuple[Part, ...]]] = {
    "handover": _handover,
    "originals": _originals,
}
"""Kind of stream -> what the tables hold of one."""
