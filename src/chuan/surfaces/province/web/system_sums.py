"""Totals of the board: a line a kind of agency and one for all, each figure narrowing the list below to its agencies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from django.http import QueryDict
from django.utils.translation import gettext as _

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.links import with_query
from chuan.base.web.rules import say
from chuan.events.stages.rules.standing import STAGES
from chuan.readings.systems.rules.board import Line
from chuan.readings.systems.rules.sums import Sum, by_kind, summed
from chuan.surfaces.province.web.system_cells import JUDGED, count, heading


def sums(lines: Sequence[Line], query: QueryDict, unnamed: Mapping[str, int]) -> Table:
    """By kind, and all; ``unnamed``: stage -> agencies that a source counts and does not name, beside the whole and not in it."""
    kinds = by_kind(lines)
    rows = [_row(one, query) for one in kinds]
    if len(kinds) > 1:
        rows.append(_row(summed("", _("Tất cả"), lines), query, unnamed))
    heads = (
        _("Loại cơ quan"),
        _("Số cơ quan"),
        *(_(name) for name in STAGES.values()),
        *map(heading, JUDGED),
    )
    columns = tuple(Column(head, "num" if place else "") for place, head in enumerate(heads))
    empty = Empty(_("Chưa có cơ quan nào trong cây vào ngày này"))
    return Table(_("Cộng theo loại"), columns, tuple(rows), empty, walk=False)


def _row(one: Sum, query: QueryDict, unnamed: Mapping[str, int] = MappingProxyType({})) -> Row:
    def to(**changes: str | None) -> str:
        return with_query(query, loai=one.kind or None, trang=None, **{"cot": None, "muc": None, **changes})

    inside = _("%(n)s trên hệ thống") % {"n": say.number(one.inside)}
    cells = [
        Cell(one.name or _("Chưa xếp loại"), href=to(), strong=not one.kind),
        Cell(say.number(one.agencies), inside, css="num"),
    ]
    for stage, name in STAGES.items():
        held = one.stages.get(name, 0)
        told = (
            _("báo cáo: %(n)s, chưa rõ tên") % {"n": say.number(unnamed[stage])} if stage in unnamed else ""
        )
        cells.append(Cell(say.number(held), told, href=to(muc=name) if held else "", css="num"))
    for column in JUDGED:
        text, sub = count(one.counts[column])
        found = one.counts[column]
        cells.append(Cell(text, sub, href=to(cot=column) if found.holds + found.reported else "", css="num"))
    return Row(tuple(cells))
