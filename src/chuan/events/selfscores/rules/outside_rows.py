"""A file of figures: columns Năm, Thành phần, Giá trị; a row an axis, the total (Tổng), the place (Hạng)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from typing import Any

from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.selfscores.rules.outside import Figures, Outside
from chuan.events.selfscores.rules.outside_events import Value

YEAR, PART, VALUE = "Năm", "Thành phần", "Giá trị"
COLUMNS = (YEAR, PART, VALUE)
_TOTAL, _RANK, _OF = "tổng", "hạng", "số đơn vị xếp hạng"
_NAMED = {_TOTAL: "total", _RANK: "rank", _OF: "of"}


@dataclass(slots=True)
class Read:
    """What a file says: figures by year, and every row that cannot be right."""

    years: dict[int, Figures] = field(default_factory=dict)
    wrong: list[Refusal] = field(default_factory=list)


def read(index: Outside, rows: Iterable[tuple[int, Mapping[str, Any]]]) -> Read:
    """Every row; an empty value is absent and never 0."""
    told, seen = Read(), set[tuple[int, str]]()
    for row, cells in rows:
        year, part = _number(cells.get(YEAR)), str(cells.get(PART) or "").strip()
        value = _number(cells.get(VALUE))
        wrong = _broken(row, cells, year, value)
        if wrong is not None:
            told.wrong.append(wrong)
        elif year is not None:
            _take(told, index, row, (int(year), part), value, seen)
    if not told.years and not told.wrong:
        told.wrong.append(refuse("invalid", "selfscores.no_rows", "file"))
    return told


def _take(
    told: Read,
    index: Outside,
    row: int,
    key: tuple[int, str],
    value: Decimal | None,
    seen: set[tuple[int, str]],
) -> None:
    year, part = key
    named = _NAMED.get(part.casefold())
    axis = index.axis(part)
    called = named or (axis.key if axis else part)
    if (year, called) in seen:
        told.wrong.append(refuse("invalid", "selfscores.axis_twice", "file", row=row, axis=part, year=year))
        return
    seen.add((year, called))
    before = told.years.get(year, Figures(year))
    told.years[year] = before if value is None else _with(before, named, called, value)


def _with(before: Figures, named: str | None, axis: str, value: Decimal) -> Figures:
    if named == "total":
        return replace(before, total=value)
    if named == "rank":
        return replace(before, rank=int(value))
    if named == "of":
        return replace(before, of=int(value))
    return replace(before, values=(*before.values, Value(axis, value)))


def _broken(
    row: int, cells: Mapping[str, Any], year: Decimal | None, value: Decimal | None
) -> Refusal | None:
    if year is None or year != int(year):
        return refuse(
            "invalid", "selfscores.bad_cell", "file", row=row, column=YEAR, value=str(cells.get(YEAR))
        )
    told = str(cells.get(VALUE) or "").strip()
    if value is None and told:
        return refuse("invalid", "selfscores.bad_cell", "file", row=row, column=VALUE, value=told[:40])
    return None


def _number(cell: Any) -> Decimal | None:
    """A number with a point or a comma; None for an empty cell and for what is none."""
    try:
        value = Decimal(str("" if cell is None else cell).strip().replace(",", "."))
    except InvalidOperation:
        return None
    return value if value.is_finite() else None
