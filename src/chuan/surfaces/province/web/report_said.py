"""What stands below a report: what every column means, and what is otherwise known now, case by case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.kernel.reason import say
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.forms.rules.statistics import shown
from chuan.readings.statistics.rules.changes import Change
from chuan.readings.statistics.rules.figures import FIGURES
from chuan.readings.statistics.rules.form import Form
from chuan.readings.statistics.rules.kept import SAID, changed_cells
from chuan.readings.statistics.services.comparing import changed
from chuan.readings.statistics.services.writing import written
from chuan.surfaces.province.web.report_asked import Page


@dataclass(frozen=True, slots=True)
class Meaning:
    """A column: what it is, how it is counted, by which time."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Otherwise:
    """Cells that read otherwise now, and the dossiers that make them."""

    cells: tuple[str, ...]
    cases: Table


def meanings(form: Form) -> tuple[Meaning, ...]:
    """One a column; none for a table whose rows tell themselves."""
    return tuple(
        Meaning(f"{one.group}: {one.name}", "; ".join(_told(one.part or one.figures)) + _whole(one.whole))
        for one in form.columns
        if all(name in FIGURES for name in one.figures)
    )


def otherwise(page: Page, kept: dict[str, object], seen: Scope) -> Otherwise | None:
    """None where nothing differs or the period runs."""
    found = None if page.now else changed(seen, page.asked, page.sight.at)
    if found is None:
        return None
    cells = tuple(
        _("%(row)s, %(column)s: %(was)s, nay %(now)s")
        % {"row": row, "column": column.lower(), "was": shown(was), "now": shown(now)}
        for row, column, was, now in changed_cells(kept, written(page.asked, found.now))
    )
    return Otherwise(cells, _cases(found.cases)) if cells else None


def _told(names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        figure = FIGURES[name]
        yield f"{say(figure.means, SAID)} ({say(figure.how, SAID)}; {say(figure.when, SAID)})"


def _whole(names: tuple[str, ...]) -> str:
    return _(", trên") + " " + "; ".join(say(FIGURES[name].means, SAID) for name in names) if names else ""


def _cases(found: tuple[Change, ...]) -> Table:
    heads = tuple(map(Column, (_("Hồ sơ"), _("Trước tính là"), _("Nay tính là"), _("Vì sao"))))
    rows = tuple(
        Row((
            Cell(one.code, href=reverse("desk:dossier", args=[one.stream]), open=True),
            Cell(_names(one.left)), Cell(_names(one.joined)), Cell(say(one.why, SAID)),
        ))
        for one in found
    )  # fmt: skip
    empty = Empty(_("Không có hồ sơ nào"), _("Chênh lệch không đến từ hồ sơ hoặc hồ sơ ngoài phạm vi xem."))
    return Table(_("Hồ sơ làm số liệu khác đi"), heads, rows, empty)


def _names(figures: frozenset[str]) -> str:
    ordered = [name for name in FIGURES if name in figures]
    return "; ".join(say(FIGURES[name].means, SAID) for name in ordered) or "–"
