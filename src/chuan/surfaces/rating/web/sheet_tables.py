"""A sheet's tables: what each criterion came to, and the lines: what takes points first, what is alike in one."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.words import sentence
from chuan.readings.scores.rules.sheet import Line, Sheet
from chuan.readings.scores.services import Result, part_names
from chuan.surfaces.rating.web.points import signed, written

_ALIKE = "scores.fact_step_in_time"
_FEW = 3


def parts_table(sheet: Sheet) -> Table:
    """One row a criterion (of a month or year: one a week or month)."""
    rows = tuple(
        Row(
            (
                Cell(one.name or _("Làm tròn")),
                Cell(written(one.points), css="num"),
                Cell(_most(one.most), css="num"),
            )
        )
        for one in sheet.parts
    )
    columns = (Column(_("Phần")), Column(_("Điểm"), "num"), Column(_("Điểm chuẩn"), "num"))
    return Table(_("Các phần của phiếu điểm"), columns, rows, Empty(_("Chưa có điểm nào")), walk=False)


def lines_table(result: Result, sheet: Sheet) -> Table:
    """Every line with its reason; steps done in time are one row where there are many."""
    names = part_names(result.scheme)
    columns = (Column(_("Điểm"), "num"), Column(_("Vì sao")), Column(_("Tiêu chí")))
    rows = tuple(
        Row((Cell(signed(points), css="num", strong=points < 0), Cell(text), Cell(names.get(rule, rule))))
        for points, text, rule in _told(sheet)
    )
    return Table(_("Từng dòng và lý do"), columns, rows, Empty(_("Chưa có dòng nào")), walk=False)


def _told(sheet: Sheet) -> Iterator[tuple[Decimal, str, str]]:
    """(points, sentence, criterion)."""
    alike: dict[str, list[Line]] = {}
    rest: list[Line] = []
    for line in sheet.lines:
        (alike.setdefault(line.rule, []) if line.reason.key == _ALIKE else rest).append(line)
    yield from ((one.points, sentence(one.reason), one.rule) for one in sorted(rest, key=_dear))
    for rule, some in alike.items():
        if len(some) <= _FEW:
            yield from ((one.points, sentence(one.reason), rule) for one in some)
            continue
        whole = sum((one.points for one in some), Decimal(0))
        yield whole, _("%(n)s bước xong trong thời gian quy định") % {"n": len(some)}, rule


def _dear(line: Line) -> tuple[bool, Decimal]:
    """What takes points first, then what was to give points and gave none, then the rest."""
    return line.points > 0, line.points


def _most(most: Decimal) -> str:
    return written(most) if most else ""
