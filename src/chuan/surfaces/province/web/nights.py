"""Every night an agency's index was kept: what was published stays, and what it is by what is known now stands beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.links import with_query
from chuan.base.web.rules import say
from chuan.readings.indices.queries.kept import Night, nights
from chuan.readings.indices.rules.scoring import Line, Reckoned
from chuan.readings.indices.services.asking import days
from chuan.readings.indices.services.keeping import as_published
from chuan.readings.indices.services.reckoning import indices
from chuan.surfaces.province.web import addresses, points
from chuan.surfaces.province.web.board import CODE
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.province.web.sight import sight_of
from chuan.surfaces.province.web.spans import asked_of, filters
from chuan.surfaces.province.web.veil import Veil, veil_of

DAY = "ngay"


@dataclass(frozen=True, slots=True)
class Compared:
    """One indicator as it was published and as it is by what is known now."""

    then: Line
    now: Line | None

    @property
    def differs(self) -> bool:
        return self.now is None or (self.then.numerator, self.then.denominator) != (
            self.now.numerator,
            self.now.denominator,
        )


@require_GET
def show(request: HttpRequest, agency: int) -> HttpResponse:
    """The nights of a period; one of them compared, where the address names it."""
    sight = sight_of(request)
    row, asked = sight.one(agency), asked_of(request.GET, sight.at)
    found = nights(sight.scope, CODE, agency, asked.days.since, asked.days.until)
    chosen = next((one for one in found if one.day.isoformat() == request.GET.get(DAY)), None)
    tables = [_table(found, request)]
    if chosen is not None:
        asked_then = days(chosen.day.replace(day=1), chosen.day, sight.at)
        veil = veil_of(request, agency, sight.at)
        tables.append(_compared(chosen, indices(CODE, [agency], asked_then)[agency], veil))
    context = {
        "title": _("Chỉ số 766 từng ngày · %(agency)s") % {"agency": row.short_name or row.name},
        "said": _("%(span)s · mỗi ngày tính từ đầu tháng đến hết ngày đó") % {"span": asked.span.name},
        "filters": filters(request.GET, asked, sight.at),
        "tables": tables,
        "back": addresses.index(agency, asked),
        "scheme": as_published(found[0]).index.scheme if found else None,
    }
    return page(request, "province/nights.html", "indices", context)


def _table(found: Sequence[Night], request: HttpRequest) -> Table:
    heads = (_("Ngày"), _("Hồ sơ"), _("Điểm"), _("Tỷ lệ điểm"), _("So ngày trước"))
    before: Sequence[Night | None] = [*found[1:], None][: len(found)]
    lines = tuple(_line(one, last, request) for one, last in zip(found, before, strict=True))
    empty = Empty(
        _("Chưa giữ ngày nào của kỳ này"),
        _("Mỗi đêm máy giữ số liệu của ngày vừa qua; kỳ trước khi dùng phần mềm không có."),
    )
    return Table(
        _("Số đã công bố từng ngày"),
        tuple(Column(head, "num" if place else "") for place, head in enumerate(heads)),
        lines,
        empty,
        walk=False,
    )


def _line(one: Night, last: Night | None, request: HttpRequest) -> Row:
    change = (
        None if last is None or one.percent is None or last.percent is None else one.percent - last.percent
    )
    step = points.NOTHING if change is None else f"{'+' if change > 0 else ''}{points.points(change)}"
    made = _("giữ lúc %(made)s") % {"made": say.short_moment(one.made)}
    most = _("%(total)s trên %(most)s") % {"total": points.points(one.total), "most": say.number(one.most)}
    href = with_query(request.GET, **{DAY: one.day.isoformat()})
    return Row(
        (
            Cell(say.day(one.day), made, href=href), Cell(say.number(one.received), css="num"), Cell(most, css="num"),
            Cell(points.percent(one.percent), css="num", strong=True), Cell(step, css="num"),
        )
    )  # fmt: skip


def _compared(chosen: Night, now: Reckoned, veil: Veil) -> Table:
    heads = (_("Chỉ tiêu"), _("Đã công bố"), _("Tính lại theo những gì biết nay"))
    then = as_published(chosen).index
    both = [Compared(line, now.index.line(line.indicator.id)) for line in then.lines]
    lines = tuple(
        Row((Cell(f"{points.number_of(one.then)} {one.then.indicator.name}".strip()), Cell(_share(one.then, veil), css="num"), Cell(_share(one.now, veil), css="num", strong=True)))
        for one in both
        if one.differs
    )  # fmt: skip
    caption = _("Ngày %(day)s: đã công bố %(then)s, tính lại %(now)s") % {
        "day": say.day(chosen.day), "then": points.percent(chosen.percent), "now": points.percent(now.index.percent),
    }  # fmt: skip
    empty = Empty(_("Tính lại ra đúng như đã công bố"), _("Không chỉ tiêu nào khác."))
    return Table(
        caption,
        tuple(Column(head, "num" if place else "") for place, head in enumerate(heads)),
        lines,
        empty,
        walk=False,
    )


def _share(line: Line | None, veil: Veil) -> str:
    """Part and whole, and the points they give."""
    if line is None or not line.denominator:
        return points.NOTHING
    counts = f"{say.number(line.numerator)}/{say.number(line.denominator)}"
    share = _("không hiện") if veil.hides(line) else counts
    return (
        share
        if line.points is None
        else _("%(share)s · %(points)s điểm") % {"share": share, "points": points.points(line.points)}
    )
