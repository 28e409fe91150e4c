"""The dossiers behind a figure, as a table: what each adds to it."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.readings.measures.queries.cases import Case
from chuan.readings.measures.rules.registry import DAYS, Measure

_HEADS = (
    gettext_noop("Hồ sơ"), gettext_noop("Nhận"), gettext_noop("Hẹn trả"), gettext_noop("Có kết quả"),
    gettext_noop("Đóng góp vào con số"),
)  # fmt: skip
_NONE = Empty(
    gettext_noop("Không có hồ sơ nào bạn xem được"),
    gettext_noop("Con số tính trên cả cơ quan; ở đây chỉ hiện hồ sơ trong phạm vi của bạn."),
    "circle-check",
)


def cases_table(found: Iterable[Case], measure: Measure) -> Table:
    """One page of them."""
    rows = tuple(_row(one, measure) for one in found)
    return Table(_("Hồ sơ sau con số"), tuple(Column(_(head)) for head in _HEADS), rows, _NONE)


def _row(one: Case, measure: Measure) -> Row:
    promised = Cell(say.short_moment(one.promised), css="nb") if one.promised else Cell(_("chưa hẹn"))
    cells = (
        Cell(one.title, one.code, href=reverse("desk:dossier", args=[one.stream]), open=True, css="first"),
        Cell(say.short_moment(one.received), css="nb"),
        promised,
        Cell(say.short_moment(one.ready) if one.ready else _("chưa có"), css="nb"),
        Cell(_adds(one, measure)),
    )
    return Row(cells, str(one.stream), one.code)


def _adds(one: Case, measure: Measure) -> str:
    """What one dossier adds to the figure."""
    if measure.spread and measure.unit == DAYS:
        return _("%(days)s ngày") % {"days": say.number(one.minutes // 1440)}
    if measure.spread:
        return say.span(one.minutes)
    if measure.key == "uncollected":
        return _("%(part)s trên %(whole)s") % {"part": say.money(one.part), "whole": say.money(one.whole)}
    return say.number(one.part) if one.part > 1 else (_("có") if one.part else _("không"))
