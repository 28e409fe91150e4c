"""Keeps the tables of money in step with the events, inside the transaction that appends them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from chuan.base.kernel import codec
from chuan.base.store.services import Moved, history, streams
from chuan.base.store.tables import Part, keep, refill
from chuan.base.store.wire import Recorded
from chuan.events.money.rules import statement as s
from chuan.events.money.rules.matching import BY_HAND, NO_CODE, REVOKED
from chuan.events.money.rules.state import State
from chuan.events.money.services.payments import KIND as PAYMENT
from chuan.events.money.services.statements import KIND as STATEMENT
from chuan.readings.takings.models import MoveRow, PaymentRow, TransferRow
from chuan.readings.takings.rules import rows

_BATCH = 1000


def project(moved: Sequence[Moved]) -> None:
    """The projector: rows of every payment and statement that just moved."""
    for change in moved:
        after = change.after
        if after.kind == PAYMENT:
            keep(*_parts(after.id, after.agency, after.terms, after.state))
        elif after.kind == STATEMENT:
            for event in change.events:
                _transfers(after.id, after.agency, event)


def rebuild() -> int:
    """All tables from zero; the number of payments. Used after bulk writing or a change of these rules."""
    with transaction.atomic():
        made = refill(
            (PaymentRow, MoveRow), (part for stored in streams(PAYMENT) for part in _parts(*stored))
        )
        TransferRow.objects.all().delete()
        for stream, agency, _, _ in streams(STATEMENT):
            for event in history(stream):
                _transfers(stream, agency, event)
    return made[PaymentRow]


def _parts(stream: int, agency: int, terms: Mapping[str, Any], state: Mapping[str, Any]) -> tuple[Part, Part]:
    """What the tables hold of one payment."""
    dossier, folded = int(terms["dossier"]), codec.load(State, state)
    return (
        Part(PaymentRow, dossier, (rows.payment(stream, agency, dossier, str(terms["code"]), folded),)),
        Part(MoveRow, stream, rows.moves(stream, agency, dossier, folded)),
    )


def _transfers(statement: int, agency: int, event: Recorded) -> None:
    read = codec.load(s.KINDS[event.kind], event.body)
    if isinstance(read, s.Imported):
        lines = [
            TransferRow(
                line=one.line, statement=statement, agency=agency, amount=one.amount, verdict=one.verdict,
                waiting=not one.dossiers,
            )
            for one in read.outcomes
        ]  # fmt: skip
        TransferRow.objects.bulk_create(lines, batch_size=_BATCH)
    elif isinstance(read, s.Matched):
        TransferRow.objects.filter(line=read.line).update(verdict=BY_HAND, waiting=False)
    elif isinstance(read, s.Revoked):
        TransferRow.objects.filter(statement=statement).update(verdict=REVOKED, waiting=False)
    else:
        TransferRow.objects.filter(line=read.line).update(verdict=NO_CODE, waiting=True)
