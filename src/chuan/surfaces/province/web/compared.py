"""Agencies compared fairly: late against what their own mix of procedures leads one to expect, in groups and no false ranks."""

from __future__ import annotations

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Filters, Row, Table
from chuan.base.web.links import kept
from chuan.base.web.rules import say
from chuan.readings.comparisons.queries.mix import mix_now
from chuan.readings.comparisons.rules.funnel import beyond, limits
from chuan.readings.comparisons.rules.standard import Standing, compared
from chuan.readings.indices.services.asking import days, scheme_of
from chuan.surfaces.province.web import addresses
from chuan.surfaces.province.web import report_periods as periods
from chuan.surfaces.province.web.board import CODE
from chuan.surfaces.province.web.compared_lacking import lacks
from chuan.surfaces.province.web.compared_plot import plot
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.province.web.sight import sight_of

_HEADS = ("Nhóm", "Cơ quan", "Đã giải quyết", "Quá hạn", "Kỳ vọng", "Tỷ số", "So với kỳ vọng")
_COLUMNS = ("", "", "num far", "num far", "num far", "num", "below")


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """One table a kind of agency, of a period as known now."""
    sight = sight_of(request)
    span = periods.chosen(request.GET, sight.at)
    asked = days(span.period.since, periods.last_day(span), sight.at)
    scheme, _notes = scheme_of(CODE, asked)
    work = mix_now(sight.scope, asked.of(*(row.id for row in sight.agencies)))
    names = {row.id: row.short_name or row.name for row in sight.agencies}
    kinds, lacking = [], []
    for level, rows in groupby(sight.agencies, key=lambda row: row.level):
        mine = {row.id for row in rows}
        found = compared((one for one in work if one.agency in mine), scheme.fewest)
        if len(found) > 1:
            kinds.append((plot(level, found, names, span.code), _table(level, found, names, span.code)))
        lacking += lacks(level, found, names, scheme.fewest)
    context = {
        "title": _("So sánh công bằng"),
        "said": f"{span.name} · {_('theo những gì biết đến nay')}",
        "filters": Filters((), (periods.select(span, sight.at),), kept(request.GET, periods.KEY)),
        "kinds": kinds,
        "lacking": lacking,
        "fewest": scheme.fewest,
        "empty": Empty(
            _("Chưa có gì để so"), _("Cần ít nhất hai cơ quan cùng loại có hồ sơ đã giải quyết trong kỳ.")
        ),
    }
    return page(request, "province/compared.html", "compared", context)


def _table(level: str, found: tuple[Standing, ...], names: dict[int, str], period: str) -> Table:
    columns = tuple(Column(_(head), css) for head, css in zip(_HEADS, _COLUMNS, strict=True))
    rows = tuple(_row(one, names[one.agency], period) for one in found)
    return Table(
        _("%(level)s: so riêng") % {"level": level}, columns, rows, Empty(""), walk=False, ranked=True
    )


def _row(one: Standing, name: str, period: str) -> Row:
    ratio, between = "–", ""
    if one.ratio is not None:
        ratio = _ratio(one.ratio)
        between = _("từ %(low)s đến %(high)s") % {"low": _ratio(one.low), "high": _ratio(one.high)}
    return Row(
        (
            Cell(str(one.group) if one.group else "–", strong=bool(one.group)),
            Cell(name, href=addresses.mix(one.agency, period)),
            Cell(say.number(one.settled)),
            Cell(say.number(one.late)),
            Cell(f"{one.expected:.1f}".replace(".", ",")),
            Cell(ratio, between),
            Cell(_said(one)),
        )
    )


def _said(one: Standing) -> str:
    if not one.group:
        return _("không xếp: quá ít hồ sơ, hoặc loại hồ sơ này không nơi nào trễ")
    where = beyond(one.ratio or 0.0, limits(one.settled, one.expected))
    words = {-1: _("ít trễ hơn kỳ vọng"), 0: _("không phân biệt được"), 1: _("trễ nhiều hơn kỳ vọng")}
    told = words[one.told_apart]
    return f"{told}; " + (_("ngoài giới hạn %(limit)s") % {"limit": where} if where else _("trong giới hạn"))


def _ratio(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")
