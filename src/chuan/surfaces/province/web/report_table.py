"""The table of a report as a page shows it: grouped headings, each figure opening to its dossiers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.kernel.small_cells import COVERED
from chuan.readings.forms.rules.statistics import groups, heading_of_rows, shown
from chuan.readings.statistics.queries.behind import opens
from chuan.readings.statistics.rules.form import INDICATOR
from chuan.readings.statistics.rules.table import TOTAL
from chuan.surfaces.province.web.report_asked import Page


@dataclass(frozen=True, slots=True)
class Figure:
    """One cell: its heading for a narrow page, its text, and where its dossiers are."""

    label: str
    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    figures: tuple[Figure, ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """``groups``: headings over so many columns."""

    caption: str
    first: str
    groups: tuple[tuple[str, int], ...]
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


def grid(kept: Mapping[str, Any], page: Page | None = None) -> Grid:
    """A report as it is kept; figures open to dossiers where ``page`` is one that is drawn now."""
    columns = kept["columns"]
    rows = [(row, False) for row in kept["rows"]] + ([(kept["total"], True)] if kept["total"] else [])
    return Grid(
        kept["name"],
        _(heading_of_rows(kept)),
        tuple(groups(columns)),
        tuple(one["name"] for one in columns),
        tuple(_line(columns, row, page, total=total) for row, total in rows),
    )


def _line(columns: list[dict[str, str]], row: Mapping[str, Any], page: Page | None, *, total: bool) -> Line:
    cells = zip(columns, row["cells"], strict=True)
    figures = tuple(
        Figure(f"{one['group']}: {one['name']}", shown(cell), _address(page, row["key"], one["key"], cell))
        for one, cell in cells
    )
    return Line(_("Tổng số") if total else row["name"], figures, total)


def _address(page: Page | None, row: str, column: str, cell: str | None) -> str:
    if page is None or cell in {None, "0", COVERED}:
        return ""
    if page.asked.form.rows == INDICATOR:
        return reverse("province:index", args=[page.asked.agency.id]) + f"?{page.query}"
    found = page.asked.form.column(column)
    if found is None or not opens(found.figures):
        return ""
    where = urlencode({"cot": column} | ({} if row == TOTAL else {"hang": row}))
    return f"{page.address('report_cases')}&{where}"
