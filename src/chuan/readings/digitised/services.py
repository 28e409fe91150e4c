"""Keeps the three tables in step with the events, inside the transaction that appends them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from chuan.base.kernel import codec
from chuan.base.store.services import Moved, streams
from chuan.base.store.tables import Part, keep, refill
from chuan.events.holdings.rules import reuse, standing
from chuan.events.scans.rules import scan
from chuan.readings.digitised.models import ReuseRow, ScanRow, StandingRow
from chuan.readings.digitised.rules import rows

Stored = Mapping[str, Any]


def project(moved: Sequence[Moved]) -> None:
    """The projector: the row of every scan, standing and reuse that just moved."""
    for change in moved:
        after = change.after
        if after.kind in _KINDS:
            keep(_KINDS[after.kind](after.id, after.agency, after.terms, after.state))


def rebuild() -> int:
    """All three tables from zero; how many rows."""
    parts = (part_of(*stored) for kind, part_of in _KINDS.items() for stored in streams(kind))
    return sum(refill((ScanRow, StandingRow, ReuseRow), parts).values())


def _scan(stream: int, agency: int, _: Stored, state: Stored) -> Part:
    return Part(ScanRow, stream, rows.scans(stream, agency, codec.load(scan.State, state)))


def _standing(stream: int, agency: int, terms: Stored, state: Stored) -> Part:
    made = rows.standings(stream, agency, int(terms["dossier"]), codec.load(standing.State, state))
    return Part(StandingRow, stream, made)


def _reuse(stream: int, agency: int, terms: Stored, state: Stored) -> Part:
    made = rows.reuses(stream, agency, int(terms["dossier"]), codec.load(reuse.State, state))
    return Part(ReuseRow, stream, made)


_KINDS: Mapping[str, Callable[[int, int, Stored, Stored], Part]] = {
    "scan": _scan,
    "standing": _standing,
    "reuse": _reuse,
}
"""Kind of stream -> what the tables hold of one."""
