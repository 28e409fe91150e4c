"""Officials and the votes on what they did; a share only above the least number of votes, in no order of merit."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from chuan.base.kernel.period import Period
from chuan.base.kernel.text import sort_key
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.events.feedback.imports.scheme import shipped
from chuan.readings.satisfaction.rules.interval import interval
from chuan.readings.satisfaction.services import Counted, counted
from chuan.surfaces.leader.web.satisfied_tables import between
from chuan.surfaces.leader.web.sight import Sight


def people_table(sight: Sight, period: Period, fewest: int) -> Table:
    """One line a person, by name."""
    found: dict[int, list[Counted]] = {}
    for one in counted(sight.scope, sight.agency, period.since, period.until or date.max):
        found.setdefault(one.official, []).append(one)
    names = organisation.names(set(found))
    ordered = sorted(found, key=lambda official: sort_key(names.get(official, "")))
    columns = (
        Column(_("Người phục vụ")), Column(_("Phiếu"), "num"), Column(_("Hài lòng"), "num"),
        Column(_("Khoảng tin cậy 95%"), "num"),
    )  # fmt: skip
    empty = Empty(_("Chưa có phiếu nào trong kỳ này"), _("Chọn một kỳ khác."), "inbox")
    rows = tuple(_row(names.get(official, ""), found[official], fewest) for official in ordered)
    return Table(_("Theo người phục vụ"), columns, rows, empty, walk=False)


def _row(name: str, votes: list[Counted], fewest: int) -> Row:
    satisfied = sum(one.total >= shipped().satisfied * one.answered for one in votes)
    enough = len(votes) >= fewest
    cells = (
        Cell(name, css="first"),
        Cell(say.number(len(votes)), css="num"),
        Cell(say.percent(satisfied, len(votes)) if enough else _("chưa đủ phiếu"), css="num"),
        Cell(between(*interval(satisfied, len(votes))) if enough else "–", css="num nb"),
    )
    return Row(cells)
