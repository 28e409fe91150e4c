"""How long people wait and are served: whole, by hour, desk, matter and class; each number opens its cases."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Fact, Filters
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.queue.imports.plan import shipped
from chuan.readings.waiting.queries.figures import figures
from chuan.readings.waiting.queries.within import Within
from chuan.readings.waiting.rules.figures import (
    CHOSEN,
    DIMENSIONS,
    LEFT,
    MISSED,
    NONE,
    PRIORITY,
    TAKEN,
    WAITED,
    WHOLE,
    Figure,
)
from chuan.surfaces.acts.desks import VIEW
from chuan.surfaces.tickets.web.figure_tables import lasting, table
from chuan.surfaces.tickets.web.periods import KEY, name_of, period_of, tabs


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """One period of all halls in scope."""
    actor, at = actor_of(request), timezone.now()
    seen = scope(actor, VIEW, at)
    if seen.empty:
        raise Refused(refuse("not_yours", "organisation.no_duty"))
    today = local(at).date()
    found = figures(seen, Within(period_of(request.GET, today)))
    period = request.GET.get(KEY, "")
    whole = (found.get(WHOLE) or (NONE,))[0]
    context = {
        "said": name_of(request.GET, today),
        "filters": Filters(tabs(request.GET, today)),
        "facts": _facts(whole, period),
        "tables": [table(by, found.get(by, ()), period) for by in DIMENSIONS],
        "classes": shipped().classes,
    }
    return render(request, "tickets/figures.html", context)


def address(period: str, part: str, by: str = WHOLE, key: str = "") -> str:
    """The list of the numbers behind a figure."""
    asked = {KEY: period, "phan": part, "theo": by, "muc": key}
    return f"{reverse('tickets:cases')}?{urlencode({name: value for name, value in asked.items() if value})}"


def _facts(whole: Figure, period: str) -> tuple[Fact, ...]:
    def counted(label: str, number: int, part: str, of: int = 0) -> Fact:
        share = f" ({say.percent(number, of)})" if of else ""
        return Fact(label, f"{say.number(number)}{share}", address(period, part) if number else "")

    half, most = lasting(whole.waited_half), lasting(whole.waited_most)
    return (
        counted(_("Số đã lấy"), whole.taken, TAKEN),
        Fact(_("Chờ: một nửa dưới"), half, address(period, WAITED) if whole.called else ""),
        Fact(_("Chờ: chín phần mười dưới"), most, address(period, WAITED) if whole.called else ""),
        Fact(_("Phục vụ: một nửa dưới"), lasting(whole.served_half)),
        counted(_("Ưu tiên"), whole.priority, PRIORITY, whole.taken),
        counted(_("Vắng mặt khi gọi"), whole.missed, MISSED, whole.called),
        counted(_("Gọi ngoài thứ tự"), whole.chosen, CHOSEN, whole.called),
        counted(_("Bỏ về, hết giờ"), whole.left, LEFT, whole.taken),
    )
