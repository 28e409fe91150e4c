"""A file of published figures: a row an agency and month; every row that cannot be right is named with its number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.portalscores.rules.events import Point, Published
from chuan.events.portalscores.rules.figures import Group, faults
from chuan.events.portalscores.rules.numbers import empty, points

CODE, MONTH, DAY, TOTAL = "Mã cơ quan", "Tháng", "Ngày xem", "Tổng điểm"
_MONTHS = ("%m/%Y", "%Y-%m", "%d/%m/%Y")
_DAYS = ("%d/%m/%Y", "%Y-%m-%d")


@dataclass(frozen=True, slots=True)
class Line:
    """One row as it was read."""

    row: int
    code: str
    told: Published


@dataclass(slots=True)
class Read:
    """What a file says, and every row that cannot be right."""

    lines: list[Line] = field(default_factory=list)
    wrong: list[Refusal] = field(default_factory=list)


def columns(groups: Sequence[Group]) -> tuple[str, ...]:
    """The headings of a file; those of groups and the day may be left out."""
    return (CODE, MONTH, TOTAL, *(one.name for one in groups), DAY)


def read(
    index: str,
    groups: Sequence[Group],
    rows: Iterable[tuple[int, Mapping[str, Any]]],
    today: date,
    file: str = "",
) -> Read:
    """Every row; an empty group is absent and never 0."""
    told, seen = Read(), set[tuple[str, date]]()
    for row, cells in rows:
        line, wrong = _line(index, groups, row, cells, today, file)
        if line is not None and (line.code, line.told.month) in seen:
            wrong = [refuse("invalid", "portalscores.twice", "file", where=_at(row), code=line.code)]
        if line is not None and not wrong:
            seen.add((line.code, line.told.month))
            told.lines.append(line)
        told.wrong += wrong
    if not told.lines and not told.wrong:
        told.wrong.append(
            refuse("invalid", "portalscores.no_rows", "file", columns=", ".join(columns(groups)))
        )
    return told


def _line(
    index: str, groups: Sequence[Group], row: int, cells: Mapping[str, Any], today: date, file: str
) -> tuple[Line | None, list[Refusal]]:
    code, month = str(cells.get(CODE) or "").strip(), _day(cells.get(MONTH), _MONTHS)
    day = today if empty(cells.get(DAY)) else _day(cells.get(DAY), _DAYS)
    named = {one.name: one for one in groups}
    given = {name: points(cells[name]) for name in (TOTAL, *named) if not empty(cells.get(name))}
    wrong = [_cell(row, name, cells) for name, value in given.items() if value is None]
    wrong += [
        _cell(row, name, cells) for name, value in ((CODE, code), (MONTH, month), (DAY, day)) if not value
    ]
    if TOTAL not in given:
        wrong.append(_cell(row, TOTAL, cells))
    total = given.get(TOTAL)
    if wrong or month is None or day is None or total is None:
        return None, wrong
    scored = tuple(
        Point(named[name].key, value) for name, value in given.items() if name in named and value is not None
    )
    found = Published(index, month.replace(day=1), day, total, scored, file)
    return Line(row, code, found), list(faults(groups, found, today, _at(row)))


def _cell(row: int, name: str, cells: Mapping[str, Any]) -> Refusal:
    value = str(cells.get(name) if cells.get(name) is not None else "")[:40]
    key = "portalscores.bad_date" if name in {MONTH, DAY} else "portalscores.bad_points"
    key = "portalscores.empty_cell" if not value.strip() else key
    return refuse("invalid", key, "file", where=_at(row), column=name, value=value)


def _day(cell: Any, forms: Iterable[str]) -> date | None:
    if isinstance(cell, date):
        return cell.date() if isinstance(cell, datetime) else cell
    for form in forms:
        try:
            return datetime.strptime(str(cell or "").strip(), form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None


def _at(row: int) -> str:
    return f"Dòng {row}: "
