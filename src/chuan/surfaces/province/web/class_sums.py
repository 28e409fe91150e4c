"""Classes and attendances added up by kind of agency."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.rolling import Member
from chuan.events.training.services.figures import Figure


def held_by_kind(members: Sequence[Member], found: Mapping[int, Figure]) -> Table:
    """A line a kind that has agencies, also where it held nothing; then all."""
    kinds: dict[str, list[Figure]] = {}
    for one in members:
        kinds.setdefault(one.kind_name or _("Chưa xếp loại"), []).extend(
            [found[one.id]] if one.id in found else []
        )
    rows = [_row(name, figures) for name, figures in kinds.items()]
    if len(rows) > 1:
        rows.append(_row(_("Tất cả"), list(found.values()), strong=True))
    heads = (_("Loại cơ quan"), _("Cơ quan có lớp"), _("Lớp"), _("Lượt người"), _("Giờ học"))
    columns = tuple(Column(head, "num" if place else "") for place, head in enumerate(heads))
    return Table(_("Cộng theo loại"), columns, tuple(rows), Empty(_("Chưa có cơ quan nào")), walk=False)


def _row(name: str, figures: Sequence[Figure], *, strong: bool = False) -> Row:
    sums = (
        len(figures),
        sum(one.classes for one in figures),
        sum(one.turns for one in figures),
        sum(one.hours for one in figures),
    )
    return Row(
        (Cell(name, strong=strong), *(Cell(say.number(one), css="num", strong=strong) for one in sums))
    )
