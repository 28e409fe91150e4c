"""Keeps both tables in step with the events, inside the transaction that appends them."""

from __future__ import annotations

from collections.abc import Sequence

from chuan.base.store.gathered import gathered
from chuan.base.store.services import Moved, streams
from chuan.base.store.tables import Part, keep, refill
from chuan.events.reads.rules.events import KINDS
from chuan.readings.overseen.models import PurposeRow, ReadRow
from chuan.readings.overseen.rules import rows

KIND = "purpose"


def project(moved: Sequence[Moved]) -> None:
    """The projector: the purpose's row, and a row for each reading just appended."""
    for change in moved:
        if change.after.kind == KIND:
            _keep(change)


def rebuild() -> int:
    """Both tables from zero; how many rows."""
    homes = {stream: agency for stream, agency, _, _ in streams(KIND)}
    parts = (
        part
        for stream, events in gathered(list(homes), sorted(KINDS))
        for part in (
            Part(PurposeRow, stream, (rows.purpose(stream, homes[stream], events),)),
            Part(ReadRow, stream, rows.reads(stream, events)),
        )
    )
    return sum(refill((PurposeRow, ReadRow), parts).values())


def _keep(change: Moved) -> None:
    stream = change.after.id
    if change.before.seq == 0:
        keep(Part(PurposeRow, stream, (rows.purpose(stream, change.after.agency, change.events),)))
    elif any(event.kind == "reads.Closed" for event in change.events):
        PurposeRow.objects.filter(stream=stream).update(closed=True)
    ReadRow.objects.bulk_create(ReadRow(**row) for row in rows.reads(stream, change.events))
