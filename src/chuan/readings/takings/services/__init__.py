"""Keeps the tables of money in step with the events, inside the transaction that appends them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction

from chuan.base.kernel import codec
from chuan.base.store.services import Moved, history, streams
from chuan.base.store.wire import Recorded
from chuan.events.money.rules import statement as s
from chuan.events.money.rules.matching import BY_HAND, NO_CODE
from chuan.events.money.rules.state import State
from chuan.events.money.services.payments import KIND as PAYMENT
from chuan.events.money.services.statements import KIND as STATEMENT
from chuan.readings.takings.models import MoveRow, PaymentRow, TransferRow
from chuan.readings.takings.services.rows import move_rows, payment_row

_BATCH = 1000


def project(moved: Sequence[Moved]) -> None:
    """The projector: rows of every payment and statement that just moved."""
    for change in moved:
        if change.after.kind == PAYMENT:
            _keep((change.after.id, change.after.agency, change.after.terms, change.after.state))
        elif change.after.kind == STATEMENT:
            for event in change.events:
                _transfers(change.after.id, change.after.agency, event)


def rebuild() -> int:
    """All tables from zero; the number of payments. Used after bulk writing or a change of these rules."""
    with transaction.atomic():
        for table in (PaymentRow, MoveRow, TransferRow):
            table.objects.all().delete()
        count = 0
        portion: list[tuple[int, int, Mapping[str, Any], Mapping[str, Any]]] = []
        for row in streams(PAYMENT):
            portion.append(row)
            count += 1
            if len(portion) == _BATCH:
                _keep(*portion)
                portion.clear()
        _keep(*portion)
        for stream, agency, _, _ in streams(STATEMENT):
            for event in history(stream):
                _transfers(stream, agency, event)
    return count


def _keep(*payments: tuple[int, int, Mapping[str, Any], Mapping[str, Any]]) -> None:
    """The rows of payments: (stream, agency, terms, state) each; two statements."""
    read = [
        (stream, agency, int(terms["dossier"]), str(terms["code"]), codec.load(State, state))
        for stream, agency, terms, state in payments
    ]
    _upsert(PaymentRow, ["dossier"], (payment_row(*one) for one in read))
    _upsert(MoveRow, ["stream", "number"], (row for one in read for row in move_rows(*one)))


def _transfers(statement: int, agency: int, event: Recorded) -> None:
    read = codec.load(s.KINDS[event.kind], event.body)
    if isinstance(read, s.Imported):
        rows = [
            TransferRow(
                line=one.line, statement=statement, agency=agency, amount=one.amount, verdict=one.verdict,
                waiting=not one.dossiers,
            )
            for one in read.outcomes
        ]  # fmt: skip
        TransferRow.objects.bulk_create(rows, batch_size=_BATCH)
    elif isinstance(read, s.Matched):
        TransferRow.objects.filter(line=read.line).update(verdict=BY_HAND, waiting=False)
    else:
        TransferRow.objects.filter(line=read.line).update(verdict=NO_CODE, waiting=True)


def _upsert(table: Any, key: list[str], rows: Iterable[Any]) -> None:
    fresh = list(rows)
    if fresh:
        names = [name for name in vars(fresh[0]) if name not in (*key, "_state")]
        table.objects.bulk_create(
            fresh, batch_size=_BATCH, update_conflicts=True, unique_fields=key, update_fields=names
        )
