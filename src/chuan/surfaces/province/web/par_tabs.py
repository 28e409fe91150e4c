"""The pages of the internal index, one press from each other; how a province's page answers an order."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.components import Filters, Tab
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.surfaces.acts import par_rounds
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.province.web.shown import page

LEVELS = {"province_body": gettext_noop("Sở, ban, ngành"), "commune": gettext_noop("Xã, phường, đặc khu")}
_PAGES = (
    ("par", gettext_noop("Các kỳ")),
    ("par_schemes", gettext_noop("Bộ tiêu chí")),
    ("par_surveys", gettext_noop("Khảo sát hài lòng")),
    ("par_years", gettext_noop("Nhiều năm, PAPI, PCI")),
)


def shown(
    request: HttpRequest, template: str, current: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """A page under its tabs."""
    tabs = tuple(
        Tab(_(label), reverse(f"province:{name}"), current=name == current) for name, label in _PAGES
    )
    return page(request, f"province/{template}.html", "par", {"filters": Filters(tabs), **context}, status)


def steers(actor: Actor) -> bool:
    """Whether this person leads the rounds of his agency."""
    return allows(actor, par_rounds.STEER, Thing(actor.agency), clock())


def level_name(level: str) -> str:
    return _(LEVELS.get(level, level))
