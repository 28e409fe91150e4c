"""Figures of people's answers covered where few could answer: in a report that others read, and in its total."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from chuan.base.kernel.small_cells import TOTAL as WHOLE
from chuan.base.kernel.small_cells import covered_row
from chuan.definitions.organisation.rules.few import Few
from chuan.readings.statistics.rules.table import Row


def covering(rows: Sequence[Row], total: Row | None, few: Few) -> tuple[tuple[Row, ...], Row | None]:
    """The rows with what is not to be shown of them; the total where one row would follow from it."""
    for figure, of in few.reports.items():
        known = {row.key: row.figures for row in rows if row.figures and figure in row.figures}
        hidden = covered_row({key: int(one.get(of) or 0) for key, one in known.items()}, few.fewest)
        rows = tuple(_without(row, figure) if row.key in hidden else row for row in rows)
        total = _without(total, figure) if total is not None and WHOLE in hidden else total
    return tuple(rows), total


def _without(row: Row, *figures: str) -> Row:
    return replace(row, covered=row.covered | set(figures))
