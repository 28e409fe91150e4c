"""Many years: what others measured, imported with its axes and scales; what articles told of years before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.orders import carried
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.selfscores.imports.given import Told, history
from chuan.events.selfscores.imports.outside import shipped
from chuan.events.selfscores.rules.outside import Figures, missing
from chuan.events.selfscores.rules.outside_events import Imported
from chuan.events.selfscores.rules.scheme_checks import written
from chuan.events.selfscores.services import outside
from chuan.surfaces.acts import par_outside, par_rounds
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.province.web.par_forms import ImportForm
from chuan.surfaces.province.web.par_tabs import shown, steers

NOTHING = "–"


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Every index with its years; a file taken in."""
    actor = actor_of(request)
    par_rounds.demand(actor, par_rounds.VIEW, actor.agency)
    if request.method == "GET":
        return _page(request, actor)
    return carried(
        request, ImportForm(request.POST, request.FILES),
        lambda read: par_outside.take_in(actor, read["index"], (read["file"].name, read["file"].read()), read["reason"]),
        lambda status, sent: _page(request, actor, status, sent),
        _("Đã nhận số liệu."), reverse("province:par_years"),
    )  # fmt: skip


def _page(request: HttpRequest, actor: Actor, status: int = 200, form: Any = None) -> HttpResponse:
    found = outside.figures(scope(actor, par_rounds.VIEW, clock()))
    told = groupby(found, key=lambda one: one[1].index)
    source, rows = history()
    context = {
        "tables": [_table(code, [(one, versions) for _agency, one, versions in mine]) for code, mine in told],
        "history": _history(rows), "source": source, "form": form or (ImportForm() if steers(actor) else None),
        "scales": [_scale(code) for code in shipped()],
    }  # fmt: skip
    return shown(request, "par_years", "par_years", context, status)


def _table(code: str, years: Sequence[tuple[Imported, int]]) -> Table:
    """A row an axis, a column a year; an absent value is a dash."""
    index = shipped()[code]
    columns = (Column(_("Thành phần")), *(Column(str(one.year), "num") for one, _versions in years))
    values = [{value.axis: value.value for value in one.values} for one, _versions in years]
    known = {axis for mine in values for axis in mine}
    axes = [one for one in index.axes if known & {one.key, one.name}]
    rows = [_line(one.name, (mine.get(one.key, mine.get(one.name)) for mine in values)) for one in axes]
    rows.append(_line(_("Tổng"), (one.total for one, _versions in years), strong=True))
    rows.append(Row((Cell(_("Hạng")), *(_rank(one) for one, _versions in years))))
    rows.append(Row((Cell(_("Ghi chú")), *(Cell(_note(code, one, versions)) for one, versions in years))))
    return Table(index.name, columns, tuple(rows), Empty(""), walk=False)


def _line(name: str, values: Iterable[Decimal | None], *, strong: bool = False) -> Row:
    told = (Cell(NOTHING if one is None else written(one), css="num", strong=strong) for one in values)
    return Row((Cell(name, strong=strong), *told))


def _rank(one: Imported) -> Cell:
    if one.rank is None:
        return Cell(NOTHING, css="num")
    return Cell(f"{one.rank}/{one.of}" if one.of else str(one.rank), css="num")


def _note(code: str, one: Imported, versions: int) -> str:
    lacking = len(missing(shipped()[code], Figures(one.year, one.values)))
    said = [_("thiếu %(n)s trục") % {"n": lacking}] if lacking else []
    said += [_("nhập lần thứ %(n)s") % {"n": versions}] if versions > 1 else []
    return ", ".join(said)


def _history(rows: Iterable[Told]) -> Table:
    heads = (_("Tỉnh"), _("Chỉ số"), _("Năm"), _("Kết quả"), _("Hạng"))
    before: dict[tuple[str, str], Told] = {}
    lines = []
    for one in rows:
        last = before.get((one.province, one.index))
        lines.append(_told(one, last))
        before[(one.province, one.index)] = one
    return Table(_("Số liệu lịch sử"), tuple(map(Column, heads)), tuple(lines), Empty(""), walk=False)


def _told(one: Told, last: Told | None) -> Row:
    grew = one.total - last.total if last and one.total is not None and last.total is not None else None
    up = last.rank - one.rank if last and last.rank is not None and one.rank is not None else None
    more = _("tăng %(n)s") % {"n": written(grew)} if grew is not None and grew > 0 else ""
    rise = _("tăng %(n)s bậc") % {"n": up} if up is not None and up > 0 else ""
    return Row(
        (
            Cell(one.province), Cell(shipped()[one.index].name), Cell(str(one.year)),
            Cell(f"{written(one.total)}%" if one.total is not None else NOTHING, more),
            Cell(str(one.rank) if one.rank is not None else NOTHING, rise),
        )
    )  # fmt: skip


def _scale(code: str) -> str:
    one = shipped()[code]
    unit = _("phần trăm") if one.unit == "percent" else _("điểm")
    facts = {
        "name": one.name,
        "low": written(one.low),
        "high": written(one.high),
        "unit": unit,
        "n": len(one.axes),
    }
    text = _("%(name)s: %(low)s đến %(high)s %(unit)s, %(n)s trục") % facts
    return text if one.verified else _("%(text)s (chưa đối chiếu)") % {"text": text}
