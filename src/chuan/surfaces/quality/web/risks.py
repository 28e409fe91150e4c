"""The register of risks and opportunities: today's level beside the written one, what is above the line first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.web.components import Action, Filters, Tab
from chuan.base.web.links import page_of, pager, with_query
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.risks.rules.coded import OPPORTUNITY
from chuan.readings.likelihoods.queries.register import Listed, register
from chuan.readings.likelihoods.rules.standing import HIGHER
from chuan.surfaces.acts import risks as acts
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.acts.courses import VIEW
from chuan.surfaces.quality.web.risk_rows import table
from chuan.surfaces.quality.web.shown import page

PAGE = 50
LISTS: Mapping[str, tuple[str, Callable[[Listed], bool]]] = MappingProxyType(
    {
        "": (gettext_noop("Đang theo dõi"), lambda one: one.open),
        "tren-muc": (gettext_noop("Trên mức của cơ quan"), lambda one: one.above),
        "tang": (gettext_noop("Tăng theo số liệu"), lambda one: one.open and one.standing.way == HIGHER),
        "co-hoi": (gettext_noop("Cơ hội"), lambda one: one.open and one.standing.kind == OPPORTUNITY),
        "da-dong": (gettext_noop("Đã đóng, đã hủy"), lambda one: not one.open),
    }
)
"""Part of the address -> what the list is called, and what stands in it."""


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """One list of the register."""
    actor, at, number = actor_of(request), clock(), page_of(request.GET)
    found = register(scope(actor, VIEW, at), at)
    asked = request.GET.get("t", "")
    name = asked if asked in LISTS else ""
    cell = request.GET.get("o", "")
    listed = [one for one in found if LISTS[name][1](one) and _in_cell(one, cell)]
    counts = {"above": sum(one.above for one in found), "open": sum(one.open for one in found)}
    context = {
        "said": _("%(open)s đang theo dõi, %(above)s trên mức của cơ quan")
        % {key: say.number(count) for key, count in counts.items()},
        "table": table(listed[(number - 1) * PAGE : number * PAGE], at),
        "filters": Filters(_tabs(request, name, found)),
        "pager": pager(request.GET, number, PAGE, len(listed)),
        "register": _begin(actor, at),
    }
    return page(request, "quality/risks.html", "risks", context)


def _in_cell(one: Listed, cell: str) -> bool:
    """Whether it stands in one cell of the matrix: "4-3" is consequence 4, likelihood 3; "" is all of it."""
    return not cell or cell == f"{one.standing.consequence}-{one.standing.likelihood}"


def _tabs(request: HttpRequest, now: str, found: tuple[Listed, ...]) -> tuple[Tab, ...]:
    return tuple(
        Tab(
            _(label), with_query(request.GET, t=key or None, o=None, trang=None),
            sum(held(one) for one in found), key == now,
        )
        for key, (label, held) in LISTS.items()
    )  # fmt: skip


def _begin(actor: Actor, at: datetime) -> Action | None:
    if not allows(actor, acts.EDIT, Thing(actor.agency), at):
        return None
    return Action(_("Ghi rủi ro, cơ hội"), "primary", "flag", reverse("quality:risk_new"), "alt+n", "Alt N")
