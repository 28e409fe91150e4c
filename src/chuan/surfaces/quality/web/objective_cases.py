"""The dossiers behind a figure of an objective."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Filters, Row, Tab, Table
from chuan.base.web.links import page_of, pager, with_query
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.measures.queries.cases import PART, REST, WHOLE, Case, cases
from chuan.readings.measures.queries.measuring import Of
from chuan.readings.measures.rules.registry import DAYS, MEASURES, UP, Measure
from chuan.surfaces.quality.web.measured import figures
from chuan.surfaces.quality.web.objective import QUARTERS, found_of
from chuan.surfaces.quality.web.shown import page

PAGE = 50
_LISTS = {"dat": PART, "con-lai": REST, "tat-ca": WHOLE}
_HEADS = (
    gettext_noop("Hồ sơ"), gettext_noop("Nhận"), gettext_noop("Hẹn trả"), gettext_noop("Có kết quả"),
    gettext_noop("Đóng góp vào con số"),
)  # fmt: skip


@require_GET
def show(request: HttpRequest, objective: int) -> HttpResponse:
    """One page of them: the part, or everything that was counted."""
    found, at, number = found_of(request, objective), timezone.now(), page_of(request.GET)
    (shown,) = figures((found,), at)
    quarter = request.GET.get("quy", "0")
    figure = next((one for one in shown.quarters if str(one.quarter) == quarter), shown.year)
    measure = MEASURES[found.measure]
    which = _LISTS.get(request.GET.get("xem", ""), REST if measure.better == UP else PART)
    sight = scope(actor_of(request), "dossiers.view", at)
    of = Of(found.agency, at, found.procedure, found.unit)
    rows, total = cases(sight, of, found.measure, figure.period, which, PAGE, (number - 1) * PAGE)
    period = _(QUARTERS[figure.quarter]) if figure.quarter else _("Cả năm")
    context = {
        "title": _("Hồ sơ sau con số %(value)s") % {"value": figure.text},
        "said": f"{sentence(measure.name)} · {period} · {figure.said}",
        "back": reverse("quality:objective", args=[found.id]),
        "table": Table(
            _("Hồ sơ sau con số"), tuple(Column(_(head)) for head in _HEADS),
            tuple(_row(one, measure) for one in rows), _NONE,
        ),
        "filters": Filters(_tabs(request, measure, which)),
        "seen": _("Bạn xem được %(seen)s hồ sơ trong số này.") % {"seen": say.number(total)},
        "pager": pager(request.GET, number, PAGE, total),
    }  # fmt: skip
    return page(request, "quality/objective_cases.html", "objectives", context)


_NONE = Empty(
    gettext_noop("Không có hồ sơ nào bạn xem được"),
    gettext_noop("Con số tính trên cả cơ quan; ở đây chỉ hiện hồ sơ trong phạm vi của bạn."),
    "circle-check",
)


def _tabs(request: HttpRequest, measure: Measure, which: str) -> tuple[Tab, ...]:
    """The part, what is left of the whole, and the whole; what stands between a figure and its target first."""
    if measure.spread:
        return ()
    names = {PART: sentence(measure.part), REST: _("hồ sơ còn lại"), WHOLE: sentence(measure.whole)}
    order = sorted(_LISTS.items(), key=lambda one: one[1] != (REST if measure.better == UP else PART))
    return tuple(
        Tab(names[one], with_query(request.GET, xem=key, trang=None), current=one == which)
        for key, one in order
    )


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
