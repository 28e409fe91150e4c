"""The rows that show one payment and each movement of its money."""

from __future__ import annotations

from collections.abc import Iterable

from chuan.events.money.rules.state import State
from chuan.readings.takings.models import MoveRow, PaymentRow


def payment_row(stream: int, agency: int, dossier: int, code: str, state: State) -> PaymentRow:
    return PaymentRow(
        dossier=dossier, stream=stream, agency=agency, code=code, standing=state.standing, collect=state.collect,
        charged=state.charged, due=state.due, paid=state.paid, refunded=state.refunded, owing=state.owing,
        to_refund=state.to_refund,
    )  # fmt: skip


def move_rows(stream: int, agency: int, dossier: int, _: str, state: State) -> Iterable[MoveRow]:
    for move in state.moves:
        yield MoveRow(
            stream=stream, number=move.number, dossier=dossier, agency=agency, kind=move.kind, amount=move.amount,
            means=move.means, at=move.at, actor=move.actor, reference=move.reference, series=move.series,
            receipt=move.receipt, line=move.line, void=move.void,
        )  # fmt: skip
