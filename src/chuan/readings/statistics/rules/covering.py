"""Figures of people's answers covered where few could answer: in a report that others read, and in its total."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from chuan.base.kernel.small_cells import TOTAL as WHOLE
from chuan.base.kernel.small_cells import covered_row
from chuan.definitions.organisation.rules.few import Few
from chuan.readings.statistics.rules.table import Row


def covering(
    rows: Sequence[Row], total: Row | None, few: Few, *, settled: bool
) -> tuple[tuple[Row, ...], Row | None]:
    """The rows with what is not to be shown of them; the total where one row would follow from it.

    ``settled``: the report is of one of the periods that have no day in common, with the knowledge it keeps; of any other no
    figure of answers is shown, for beside that one it would tell of few.
    """
    for figure, of in few.reports.items():
        known = {row.key: row.figures for row in rows if row.figures and figure in row.figures}
        could = {key: int(one.get(of) or 0) for key, one in known.items()}
        hidden = covered_row(could, few.fewest) if settled else _all(could)
        rows = tuple(_without(row, figure) if row.key in hidden else row for row in rows)
        total = _without(total, figure) if total is not None and WHOLE in hidden else total
    return tuple(rows), total


def _all(could: Mapping[str, int]) -> frozenset[str]:
    """Every row in which somebody could answer, and the total with them."""
    some = frozenset(key for key, n in could.items() if n)
    return some | {WHOLE} if some else some


def _without(row: Row, *figures: str) -> Row:
    return replace(row, covered=row.covered | set(figures))
