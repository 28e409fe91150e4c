"""The wall screen: the last published week in large letters, a few people at a time, turning by itself."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from chuan.base.kernel.spans import WEEK, parsed
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.appraisals.rules.sheets import Sheet
from chuan.events.appraisals.services import publications
from chuan.events.appraisals.services.listing import published
from chuan.events.appraisals.services.publications import Publication
from chuan.surfaces.acts.publications import READ
from chuan.surfaces.rating.web.period import total_of
from chuan.surfaces.rating.web.shared import called, reasons, standing

AT_A_TIME = 7
SECONDS = 20
"""How long one screen stands before the next."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One person on the wall."""

    name: str
    unit: str
    total: str
    plus: str
    minus: str


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """One screen of the last published week; the page turns itself."""
    actor = actor_of(request)
    found = _last(actor)
    sheets = standing(found).sheets if found else ()
    screens = max(1, -(-len(sheets) // AT_A_TIME))
    asked = request.GET.get("trang", "1")
    at = (int(asked) if asked.isdecimal() else 1) % screens or screens
    context = {
        "agency": actor.agency_name,
        "period": called(found.state.period) if found else "",
        "people": tuple(map(_shown, sheets[(at - 1) * AT_A_TIME : at * AT_A_TIME])),
        "at": at,
        "screens": screens,
        "following": at % screens + 1,
        "seconds": SECONDS,
    }
    return render(request, "rating/wall.html", context)


def _last(actor: Actor) -> Publication | None:
    """The last published week, else the last published period of any kind."""
    found = published(scope(actor, READ, timezone.now()), actor.agency)
    weeks = [one for one in found if (span := parsed(one.period)) and span.kind == WEEK]
    best = max(weeks or found, key=lambda one: one.period, default=None)
    return publications.load(best.stream) if best else None


def _shown(one: Sheet) -> Shown:
    plus, minus = reasons(one.lines, plus=True), reasons(one.lines, plus=False)
    return Shown(one.name, one.unit_name, total_of(one), "".join(plus[:1]), "".join(minus[:1]))
