"""The dossiers behind what is measured of a risk today."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.web.components import Filters
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.risks.rules.coded import OPPORTUNITY
from chuan.events.risks.services.risks import MATTERS, Risk
from chuan.readings.likelihoods.queries.today import days, watched
from chuan.readings.measures.queries.cases import PART, REST, cases
from chuan.readings.measures.queries.measuring import Of
from chuan.readings.measures.rules.registry import MEASURES, UP
from chuan.surfaces.acts import courses
from chuan.surfaces.quality.web import risk_words
from chuan.surfaces.quality.web.case_rows import cases_table
from chuan.surfaces.quality.web.shown import page

PAGE = 50


@require_GET
def show(request: HttpRequest, risk: int) -> HttpResponse:
    """One page of them: of a risk what was wrong, of an opportunity what was right."""
    actor, number = actor_of(request), page_of(request.GET)
    found: Risk = courses.seen(actor, MATTERS.kind, risk)
    seen = watched(found.agency, found.state)
    if not seen.measured:
        raise Http404
    measure, period = MEASURES[seen.measure], days(local(found.now).date())
    which = PART if (measure.better == UP) == (seen.kind == OPPORTUNITY) else REST
    of = Of(found.agency, found.now, seen.procedure, seen.unit)
    rows, total = cases(
        scope(actor, "dossiers.view", found.now), of, seen.measure, period, which, PAGE, (number - 1) * PAGE
    )
    assert period.until is not None
    context = {
        "title": risk_words.measure(seen.measure),
        "said": _("Từ %(since)s đến trước %(until)s")
        % {"since": say.day(period.since), "until": say.day(period.until)},
        "back": reverse("quality:risk", args=[risk]),
        "back_name": risk_words.kind(seen.kind),
        "table": cases_table(rows, measure),
        "filters": Filters(),
        "seen": _("Bạn xem được %(seen)s hồ sơ trong số này.") % {"seen": say.number(total)},
        "pager": pager(request.GET, number, PAGE, total),
    }
    return page(request, "quality/objective_cases.html", "risks", context)
