"""Our index beside what the Portal published of the month: a table, and one sentence; absent is said and is no 0."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.kernel.spans import MONTH
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.events.portalscores.rules.standing import Entry
from chuan.events.portalscores.services import told_of
from chuan.readings.indices.rules.beside import WHOLE, Beside, beside
from chuan.readings.indices.rules.scoring import Index
from chuan.surfaces.acts.portal_scores import INDEX
from chuan.surfaces.province.web import points
from chuan.surfaces.province.web.spans import Asked


def standing_of(agency: int, month: date) -> Entry | None:
    """What stands for the month; two statements."""
    found = told_of([agency]).get(agency)
    return found.state.of(INDEX, month) if found else None


def published_table(agency: int, asked: Asked, index: Index) -> Table:
    """The whole and each group on both sides; for a longer period why there is nothing to set beside."""
    heads = (_("Nhóm"), _("Cổng công bố"), _("Tính ở đây"), _("Chênh"))
    columns = tuple(Column(head, "num" if place else "") for place, head in enumerate(heads))
    if asked.span.kind != MONTH:
        why = Empty(_("Cổng công bố theo tháng"), _("Chọn một tháng để so với số của Cổng."))
        return Table(_("Số của Cổng"), columns, (), why, walk=False)
    entry = standing_of(agency, asked.span.period.since)
    theirs = {one.group: one.value for one in entry.told.points} if entry else {}
    lines = beside(index, theirs, entry.told.total if entry else None)
    return Table(_("Số của Cổng · %(said)s") % {"said": _of(entry)}, columns, tuple(map(_row, lines)), Empty(""), walk=False)  # fmt: skip


def said_of(agency: int, asked: Asked, index: Index) -> str:
    """Both totals of the month in one sentence."""
    if asked.span.kind != MONTH:
        return ""
    entry = standing_of(agency, asked.span.period.since)
    if entry is None:
        return _("Chưa có số của Cổng cho %(span)s: chưa so được điểm, không phải 0 điểm.") % {
            "span": asked.span.name
        }
    whole = beside(index, {}, entry.told.total)[0]
    return _("Cổng công bố %(theirs)s điểm cho %(span)s (xem ngày %(day)s); tính ở đây %(ours)s; chênh %(gap)s.") % {
        "theirs": points.points(entry.told.total), "span": asked.span.name, "day": say.day(entry.told.day),
        "ours": points.total(index), "gap": signed(whole.difference),
    }  # fmt: skip


def figures_page(agency: int, asked: Asked) -> str:
    """Where the Portal's figures of an agency are kept."""
    return f"{reverse('province:portal_agency', args=[agency])}?{asked.query}"


def signed(value: Decimal | None) -> str:
    """With its sign; a dash where one side is absent."""
    return points.NOTHING if value is None else f"{'+' if value > 0 else ''}{points.points(value)}"


def _of(entry: Entry | None) -> str:
    if entry is None:
        return _("chưa có số của Cổng cho tháng này")
    return _("xem trên Cổng ngày %(day)s") % {"day": say.day(entry.told.day)}


def _row(one: Beside) -> Row:
    name = _("Tổng điểm") if one.key == WHOLE else one.name
    missing = _("chưa tính được %(n)s điểm") % {"n": points.points(one.uncounted)} if one.uncounted else ""
    absent = "" if one.theirs is not None else _("chưa có")
    return Row(
        (
            Cell(name, _("tối đa %(most)s") % {"most": say.number(one.most)}, strong=one.key == WHOLE),
            Cell(points.points(one.theirs), absent, css="num"),
            Cell(points.points(one.ours), missing, css="num"),
            Cell(signed(one.difference), css="num", strong=one.difference is not None),
        )
    )
