"""The yearly plan of inspections and what it lacks of the rules."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Filters, Tab
from chuan.base.web.orders import carried
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation.rules.authority import Scope, Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.inspections.services import plans
from chuan.events.inspections.services.plans import Planned
from chuan.surfaces.acts import inspection_plans
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.acts.inspection_plans import Planning
from chuan.surfaces.acts.inspection_sight import APPROVE, PLAN, below, planner, today
from chuan.surfaces.province.web import plan_panels
from chuan.surfaces.province.web.plan_forms import DEEDS, OpenForm
from chuan.surfaces.province.web.plan_table import named, table
from chuan.surfaces.province.web.shown import page

_SAID = {
    "them": gettext_noop("Đã thêm vào kế hoạch."),
    "bo": gettext_noop("Đã bỏ khỏi kế hoạch; lý do được giữ lại."),
    "duyet": gettext_noop("Đã phê duyệt kế hoạch."),
}


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The plan of a year; of this one where none is asked for."""
    return _page(request, _year(request.GET.get("nam", "")))


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Open the plan of a year."""
    actor, form = actor_of(request), OpenForm(request.POST)
    may_plan(actor, PLAN)
    return carried(
        request, form, lambda read: inspection_plans.open_year(actor, read["year"], read["key"]),
        lambda status, sent: _page(request, today().year, status, lap=sent),
        _("Đã mở kế hoạch kiểm tra."), lambda made: _address(made.state.year),
    )  # fmt: skip


@require_POST
def act(request: HttpRequest, plan: int, deed: str) -> HttpResponse:
    """Write a line, take one out, or approve."""
    actor = actor_of(request)
    found = inspection_plans.seen(actor, plan, APPROVE if deed == "duyet" else PLAN)
    if deed not in DEEDS:
        raise Http404
    form = plan_panels.form_of(deed, found, _rows(found), request.POST)
    return carried(
        request, form, lambda read: _do(actor, plan, deed, read),
        lambda status, sent: _page(request, found.state.year, status, **{_place(deed, request): sent}),
        _(_SAID[deed]), _address(found.state.year),
    )  # fmt: skip


def may_plan(actor: Actor, *acts: str) -> None:
    """``Refused`` for one who neither plans nor approves inspections."""
    if not any(allows(actor, one, Thing(planner(actor)), clock()) for one in acts):
        raise Refused(refuse("not_yours", "organisation.no_duty"))


def years(year: int, here: Scope, name: str) -> Filters:
    """The years that have a plan, this one and the next."""
    known = sorted({*plans.years(here), today().year, today().year + 1, year})
    address = reverse(f"province:{name}")
    return Filters(tuple(Tab(str(one), f"{address}?nam={one}", current=one == year) for one in known))


def _do(actor: Actor, plan: int, deed: str, read: dict[str, Any]) -> Any:
    if deed == "duyet":
        return inspection_plans.approve(actor, plan, read["number"], read["key"])
    if deed == "bo":
        return inspection_plans.strike(actor, plan, read["entry"], read["reason"], read["key"])
    wanted = Planning(
        read["agency"], read["by"], read["month"], read["form"], read["cost"] or 0, read["joined"]
    )
    return inspection_plans.enter(actor, plan, wanted, read["key"])


def _page(request: HttpRequest, year: int, status: int = 200, **sent: Any) -> HttpResponse:
    actor = actor_of(request)
    may_plan(actor, PLAN, APPROVE)
    here = Scope(frozenset({planner(actor)}))
    found = next(iter(plans.of_year(here, year)), None)
    context: dict[str, Any] = {
        "year": year, "found": found, "filters": years(year, here, "inspection_plan"),
        "panels": plan_panels.panels(actor, found, year, _rows(found) if found else (), sent),
    }  # fmt: skip
    if found is not None:
        rows = _rows(found)
        told = inspection_plans.lacking(found, rows)
        names = named(found, rows)
        context |= {
            "table": table(found, names, plans_for=allows(actor, PLAN, Thing(found.agency), clock())),
            "told": told, "left": [names.get(one, "") for one in told.left],
            "share": laws.obligation("inspect_site_share"),
        }  # fmt: skip
    return page(request, "province/inspection_plan.html", "inspection_plan", context, status)


def _rows(found: Planned) -> Any:
    return below(found.agency, today())


def _place(deed: str, request: HttpRequest) -> str:
    return f"bo{request.POST.get('entry', '')}" if deed == "bo" else deed


def _year(asked: str) -> int:
    return int(asked) if asked.isdecimal() and 2000 <= int(asked) <= 2100 else today().year


def _address(year: int) -> str:
    return f"{reverse('province:inspection_plan')}?nam={year}"
