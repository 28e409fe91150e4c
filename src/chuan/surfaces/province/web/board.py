"""Every agency in sight by the index, ranked within its own kind: departments never against communes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.row_sparks import RowSpark
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.readings.indices.rules.ranking import Ranked, ranked
from chuan.readings.indices.rules.scheme import Scheme
from chuan.readings.indices.rules.scoring import Reckoned
from chuan.readings.indices.services.asking import scheme_of
from chuan.surfaces.province.web import addresses, points, published
from chuan.surfaces.province.web.absence import apart
from chuan.surfaces.province.web.lowest import lowest
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.province.web.sight import sight_of
from chuan.surfaces.province.web.spans import Asked, asked_of, filters
from chuan.surfaces.province.web.tiles import grid
from chuan.surfaces.province.web.trends import trends

CODE = "766"


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """One table a kind of agency; whoever sees one agency only is led to it."""
    sight = sight_of(request)
    asked = asked_of(request.GET, sight.at)
    if len(sight.agencies) == 1:
        return redirect(addresses.index(sight.agencies[0].id, asked))
    scheme, _notes = scheme_of(CODE, asked.days)
    away = apart(sight.agencies, asked)
    found, night = published.kept_or_now(away.stood, asked, fresh=published.LIVE in request.GET)
    with_work = [row for row in sight.agencies if found[row.id].received]
    there = [row for row in sight.agencies if row.id not in away.absent]
    idle = [row.short_name or row.name for row in there if not found[row.id].received]
    lines = trends([row.id for row in with_work], sight.at) if with_work else {}
    tables = [
        _table(level, list(mine), found, scheme, asked, lines)
        for level, mine in groupby(with_work, key=lambda row: row.level)
    ]
    context = {
        "title": _("Chỉ số 766 của các cơ quan"),
        "said": f"{asked.span.name} · {asked.said}",
        "night": published.note(request, night),
        "filters": filters(request.GET, asked, sight.at),
        "tiles": grid(sight.agencies, found, scheme, asked),
        "lowest": lowest(with_work, found, scheme.fewest, asked),
        "tables": tables,
        "idle": idle,
        "apart": away.notes,
        "scheme": scheme,
        "empty": Empty(
            _("Chưa cơ quan nào có hồ sơ trong kỳ này"),
            _("Số liệu đến từ hồ sơ các cơ quan tiếp nhận; chọn kỳ khác ở trên nếu cần."),
        ),
    }
    return page(request, "province/start.html", "indices", context)


def _table(
    level: str, rows: Sequence[AgencyRow], found: dict[int, Reckoned], scheme: Scheme, asked: Asked,
    lines: Mapping[int, RowSpark],
) -> Table:  # fmt: skip
    names = {row.id: row.short_name or row.name for row in rows}
    order = ranked([found[row.id] for row in rows], scheme.fewest)
    heads = (_("Hạng"), _("Cơ quan"), _("Đúng hạn 12 tháng"), _("Hồ sơ"), _("Tỷ lệ điểm"))
    groups = tuple(group.short for group in scheme.groups)
    columns = tuple(
        Column(head, css) for head, css in zip((*heads, *groups), _columns(len(groups)), strict=True)
    )
    shown = tuple(
        _row(one, names[one.reckoned.agency], scheme, asked, lines.get(one.reckoned.agency)) for one in order
    )
    return Table(
        _("%(level)s: xếp riêng") % {"level": level}, columns, shown, Empty(""), walk=False, ranked=True
    )


def _columns(groups: int) -> tuple[str, ...]:
    """How each column stands: place, name, line of a year, dossiers, share, then the groups; a phone has three of them."""
    return ("", "", "far", "num far", "num", *("num far" for _one in range(groups)))


def _row(one: Ranked, name: str, scheme: Scheme, asked: Asked, line: RowSpark | None) -> Row:
    index = one.reckoned.index
    place = str(one.place) if one.place else points.NOTHING
    few = "" if one.place else _("chưa đủ %(n)s hồ sơ để xếp hạng") % {"n": scheme.fewest}
    cells = (
        Cell(place, strong=bool(one.place)),
        Cell(name, few, href=addresses.index(one.reckoned.agency, asked)),
        Cell("" if line else points.NOTHING, spark=line),
        Cell(say.number(one.reckoned.received), css="num"),
        Cell(points.percent(index.percent), points.total(index), css="num"),
        *(Cell(points.of_group(index, group.key), css="num") for group in scheme.groups),
    )
    return Row(cells)
