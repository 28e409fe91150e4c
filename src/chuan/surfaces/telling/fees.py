"""The fees of a dossier line by line, as its receipt prints them and its citizen reads them."""

from __future__ import annotations

from chuan.definitions.procedures.rules.definition import Procedure
from chuan.events.money.rules.state import State
from chuan.readings.forms.rules.formatting import money
from chuan.readings.forms.rules.receipt import FeeLine


def fee_lines(procedure: Procedure, state: State) -> tuple[FeeLine, ...]:
    """What is asked, each fee under its own name: how many at how much, and what of it is exempted."""
    names = {fee.key: fee.name for fee in procedure.fees}
    return tuple(
        FeeLine(
            f"{names.get(line.fee, 'Phí, lệ phí')}{_note(line.count, line.each, state.exempted_of(line.fee))}",
            max(0, line.total - state.exempted_of(line.fee)),
        )
        for line in state.lines
    )


def _note(number: int, each: int, exempted: int) -> str:
    parts = (
        f"{number} × {money(each)}" if number > 1 else "",
        f"đã miễn, giảm {money(exempted)}" if exempted else "",
    )
    said = ", ".join(part for part in parts if part)
    return f" ({said})" if said else ""
