"""The months that were drafted, those that wait for a person first."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.reporting.services.assessments import Listed, listed
from chuan.readings.statistics.services.asking import span_of
from chuan.surfaces.province.web import addresses

_MOST = 20


def months(seen: Scope, names: Mapping[int, str]) -> Table:
    """The latest twenty; one statement."""
    found = sorted(listed(seen, limit=_MOST), key=lambda one: one.approved is not None)
    heads = (_("Cơ quan"), _("Kỳ"), _("Máy viết lúc"), _("Người duyệt"))
    empty = Empty(
        _("Chưa có đánh giá tháng nào"), _("Đêm đầu tháng máy viết cho tháng vừa hết, rồi một người duyệt.")
    )
    rows = tuple(_row(one, names.get(one.agency, "")) for one in found)
    return Table(_("Đánh giá tháng"), tuple(map(Column, heads)), rows, empty, walk=False)


def _row(one: Listed, name: str) -> Row:
    told = _("chưa có người duyệt")
    if one.approved is not None:
        told = f"{one.name}, {say.short_moment(local(one.approved))}"
    return Row(
        (
            Cell(name, href=addresses.month(one.agency, one.period), open=True),
            Cell(span_of(one.period).name),
            Cell(say.short_moment(local(one.drafted))),
            Cell(told, _("có sửa lời") if one.changed else ""),
        )
    )
