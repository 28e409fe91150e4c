"""The dossiers behind a figure of an objective."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Filters, Tab
from chuan.base.web.links import page_of, pager, with_query
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.measures.queries.cases import PART, REST, WHOLE, cases
from chuan.readings.measures.queries.measuring import Of
from chuan.readings.measures.rules.registry import MEASURES, UP, Measure
from chuan.surfaces.quality.web.answers_covered import covers, listed, reason
from chuan.surfaces.quality.web.case_rows import cases_table
from chuan.surfaces.quality.web.measured import figures
from chuan.surfaces.quality.web.objective import QUARTERS, found_of
from chuan.surfaces.quality.web.shown import page

PAGE = 50
_LISTS = {"dat": PART, "con-lai": REST, "tat-ca": WHOLE}


@require_GET
def show(request: HttpRequest, objective: int) -> HttpResponse:
    """One page of them: the part, or everything that was counted."""
    found, at, number = found_of(request, objective), timezone.now(), page_of(request.GET)
    actor = actor_of(request)
    (shown,) = figures((found,), at)
    quarter = request.GET.get("quy", "0")
    figure = next((one for one in shown.quarters if str(one.quarter) == quarter), shown.year)
    measure = MEASURES[found.measure]
    which = _LISTS.get(request.GET.get("xem", ""), REST if measure.better == UP else PART)
    sight = listed(actor, found, at)
    covered = covers(actor, shown, figure, at)
    of = Of(found.agency, at, found.procedure, found.unit)
    rows, total = cases(sight, of, found.measure, figure.period, which, PAGE, (number - 1) * PAGE)
    period = _(QUARTERS[figure.quarter]) if figure.quarter else _("Cả năm")
    context = {
        "title": _("Hồ sơ sau con số %(value)s") % {"value": _("không hiện") if covered else figure.text},
        "said": f"{sentence(measure.name)} · {period} · {reason() if covered else figure.said}",
        "back": reverse("quality:objective", args=[found.id]),
        "back_name": _("Mục tiêu"),
        "table": cases_table(rows, measure),
        "filters": Filters(_tabs(request, measure, which)),
        "seen": _("Bạn xem được %(seen)s hồ sơ trong số này.") % {"seen": say.number(total)},
        "pager": pager(request.GET, number, PAGE, total),
    }  # fmt: skip
    return page(request, "quality/objective_cases.html", "objectives", context)


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
