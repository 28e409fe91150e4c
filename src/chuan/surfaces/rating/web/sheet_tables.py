"""A sheet's tables: what each criterion came to, and the lines: what takes points first, what is alike in one."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.words import sentence
from chuan.readings.scores.rules.sheet import Line, Sheet
from chuan.readings.scores.services import Result, part_names
from chuan.surfaces.rating.web.dossiers import Dossiers, cell, chosen, counted, of_now
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


def lines_table(result: Result, sheet: Sheet, known: Dossiers) -> Table:
    """Every line with its reason and its dossier; steps done in time are one row where there are many."""
    names = part_names(result.scheme)
    columns = (Column(_("Điểm"), "num"), Column(_("Vì sao")), Column(_("Tiêu chí")), Column(_("Hồ sơ")))
    rows = tuple(
        Row((Cell(signed(points), css="num", strong=points < 0), Cell(text), Cell(names.get(rule, rule)), opened))
        for points, text, rule, opened in _told(result, sheet, known)
    )  # fmt: skip
    return Table(_("Từng dòng và lý do"), columns, rows, Empty(_("Chưa có dòng nào")), walk=False)


def _told(result: Result, sheet: Sheet, known: Dossiers) -> Iterator[tuple[Decimal, str, str, Cell]]:
    """(points, sentence, criterion, what opens the dossiers behind it)."""
    alike: dict[str, list[Line]] = {}
    rest: list[Line] = []
    for line in sheet.lines:
        (alike.setdefault(line.rule, []) if line.reason.key == _ALIKE else rest).append(line)
    few = [line for some in alike.values() if len(some) <= _FEW for line in some]
    told, listed = of_now(sheet), _listed(result, sheet)
    for line in [*sorted(rest, key=_dear), *few]:
        opened = _shorter(sheet, line) or cell(known, line.act, told, line.rule, listed)
        yield line.points, sentence(line.reason), line.rule, opened
    for rule, some in alike.items():
        if len(some) > _FEW:
            whole = sum((one.points for one in some), Decimal(0))
            text = _("%(n)s bước xong trong thời gian quy định") % {"n": len(some)}
            yield whole, text, rule, counted(len(chosen(told, known, rule, "")), listed, rule)


def _listed(result: Result, sheet: Sheet) -> str:
    asked = {"ky": result.span.code, "nguoi": sheet.official, "thang": result.scheme.key}
    return f"{reverse('rating:cases')}?{urlencode(asked)}"


def _shorter(sheet: Sheet, line: Line) -> Cell | None:
    """The sheet of the week or month that a line sums."""
    kind, _colon, code = line.act.partition(":")
    if kind != "sheet":
        return None
    return Cell(_("Xem phiếu"), "", f"{reverse('rating:sheet')}?ky={code}&nguoi={sheet.official}")


def _dear(line: Line) -> tuple[bool, Decimal]:
    """What takes points first, then what was to give points and gave none, then the rest."""
    return line.points > 0, line.points


def _most(most: Decimal) -> str:
    return written(most) if most else ""
