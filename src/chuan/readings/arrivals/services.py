"""Keeps the two tables in step with the events, inside the transaction that appends them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from chuan.base.kernel import codec
from chuan.base.store.services import Moved, streams
from chuan.base.store.tables import Part, Table, keep, refill
from chuan.events.intake.rules.submissions.state import State as Submission
from chuan.events.intake.rules.tracked.state import State as Tracked
from chuan.readings.arrivals.models import SubmissionRow, TrackedRow
from chuan.readings.arrivals.rules import rows

_Make = Callable[[int, int, Any], rows.Row]
_KINDS: Mapping[str, tuple[Table, type, _Make]] = {
    "submission": (SubmissionRow, Submission, rows.submission),
    "tracked": (TrackedRow, Tracked, rows.tracked),
}
"""Kind of stream -> its table, its state, and how a row is made of it."""


def project(moved: Sequence[Moved]) -> None:
    """The projector: the row of every stream that just moved."""
    for change in moved:
        if change.after.kind in _KINDS:
            keep(_part(change.after.kind, change.after.id, change.after.agency, change.after.state))


def rebuild() -> int:
    """Both tables from zero; the number of rows."""
    parts = (
        _part(kind, stream, agency, state) for kind in _KINDS for stream, agency, _, state in streams(kind)
    )
    return sum(refill((SubmissionRow, TrackedRow), parts).values())


def _part(kind: str, stream: int, agency: int, state: Mapping[str, Any]) -> Part:
    table, folded, make = _KINDS[kind]
    return Part(table, stream, (make(stream, agency, codec.load(folded, state)),))
