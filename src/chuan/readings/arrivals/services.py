"""Keeps the two tables in step with the events, inside the transaction that appends them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.db import transaction

from chuan.base.kernel import codec
from chuan.base.store.services import Moved, streams
from chuan.events.intake.rules.submissions.state import State as Submission
from chuan.events.intake.rules.tracked.state import State as Tracked
from chuan.readings.arrivals.models import SubmissionRow, TrackedRow
from chuan.readings.arrivals.rules import rows

_Make = Callable[[int, int, Any], rows.Row]
_KINDS: Mapping[str, tuple[Any, type, _Make]] = {
    "submission": (SubmissionRow, Submission, rows.submission),
    "tracked": (TrackedRow, Tracked, rows.tracked),
}
"""Kind of stream -> its table, its state, and how a row is made of it."""


def project(moved: Sequence[Moved]) -> None:
    """The projector: the row of every stream that just moved."""
    for change in moved:
        if change.after.kind in _KINDS:
            _write(change.after.kind, change.after.id, change.after.agency, change.after.state)


def rebuild() -> int:
    """Both tables from zero; the number of rows."""
    count = 0
    with transaction.atomic():
        for kind, (table, _, __) in _KINDS.items():
            table.objects.all().delete()
            for stream, agency, _terms, state in streams(kind):
                _write(kind, stream, agency, state)
                count += 1
    return count


def _write(kind: str, stream: int, agency: int, state: Mapping[str, Any]) -> None:
    table, folded, make = _KINDS[kind]
    row = make(stream, agency, codec.load(folded, state))
    table.objects.bulk_create(
        [table(**row)],
        update_conflicts=True,
        unique_fields=["stream"],
        update_fields=[name for name in row if name != "stream"],
    )
