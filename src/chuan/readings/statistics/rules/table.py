"""From counted figures to a report's table: shares by the form's rule, a whole of 0 and what is absent apart from 0."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from chuan.base.kernel.reason import Reason
from chuan.readings.statistics.rules.form import Column, Form

Figures = Mapping[str, int | Decimal | None]


@dataclass(frozen=True, slots=True)
class Row:
    """``figures`` None: nothing is known of it in the period, which is not 0; those ``covered`` are not to be shown."""

    key: str
    name: str
    figures: Figures | None
    covered: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Value:
    """What stands in a cell; ``why`` says why nothing does. ``part`` of ``whole`` for a share.

    ``covered``: something is known and is not shown, for few stand behind it.
    """

    value: int | Decimal | None
    part: int | None = None
    whole: int | None = None
    why: Reason | None = None
    covered: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """One report of an agency and a period. ``as_of``: since when all of it was known at the latest."""

    form: Form
    rows: tuple[Row, ...]
    total: Row | None
    notes: tuple[Reason, ...] = ()

    def row(self, key: str) -> Row | None:
        return next((one for one in (*self.rows, self.total) if one is not None and one.key == key), None)


TOTAL = "total"


def value_of(form: Form, column: Column, row: Row) -> Value:
    """The cell of a column in a row."""
    if row.figures is None:
        return Value(None, why=Reason.of("statistics.absent"))
    if not row.covered.isdisjoint(column.figures):
        return Value(None, why=Reason.of("statistics.covered"), covered=True)
    if not column.share:
        found = row.figures.get(column.figure, 0)
        return Value(found, why=Reason.of("statistics.uncounted") if found is None else None)
    part, whole = (
        sum(int(row.figures.get(one) or 0) for one in names) for names in (column.part, column.whole)
    )
    if not whole:
        return Value(None, part, 0, Reason.of("statistics.no_whole"))
    return Value(form.percent(part, whole), part, whole)


def totalled(form: Form, rows: Iterable[Row]) -> Row:
    """The sum of all rows of which something is known."""
    known = [row.figures for row in rows if row.figures is not None]
    sums = {name: sum(int(one.get(name) or 0) for one in known) for name in form.figures}
    return Row(TOTAL, "Tổng số", sums if known else None)
