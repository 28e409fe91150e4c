"""An inspection is decided: one of the plan, or a surprise check by decision alone."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from chuan.base.web.orders import carried
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.inspections.rules.plan import Entry
from chuan.surfaces.acts import inspecting, inspection_plans
from chuan.surfaces.acts.inspecting import Deciding
from chuan.surfaces.acts.inspection_sight import PLAN, today
from chuan.surfaces.province.web.inspection import SECTION
from chuan.surfaces.province.web.inspection_forms import DecideForm
from chuan.surfaces.province.web.inspection_plan import may_plan
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.province.web.team_choices import agencies, team_of


@require_http_methods(["GET", "POST"])
def decide(request: HttpRequest) -> HttpResponse:
    """The form of a decision, filled from the plan's line where one leads here."""
    actor = actor_of(request)
    may_plan(actor, PLAN)
    plan, entry = _planned(request, actor)
    chosen = agencies(actor)
    if request.method == "GET":
        return _page(request, DecideForm(chosen=chosen, initial=_first(entry)), 200)
    form = DecideForm(request.POST, chosen=chosen)
    return carried(
        request, form, lambda read: inspecting.decide(actor, _wanted(read, plan, entry), read["key"]),
        lambda status, sent: _page(request, sent, status),
        _("Đã ghi quyết định kiểm tra."), lambda made: reverse("province:inspection", args=[made.id]),
    )  # fmt: skip


def _page(request: HttpRequest, form: DecideForm, status: int) -> HttpResponse:
    context = {"form": form, "action": request.get_full_path()}
    return page(request, "province/inspection_decide.html", SECTION, context, status)


def _planned(request: HttpRequest, actor: Actor) -> tuple[int, Entry | None]:
    asked, line = request.GET.get("ke-hoach", ""), request.GET.get("dong", "")
    if not (asked.isdecimal() and line.isdecimal()):
        return 0, None
    return int(asked), inspection_plans.seen(actor, int(asked)).state.entry(int(line))


def _wanted(read: dict[str, Any], plan: int, entry: Entry | None) -> Deciding:
    team = team_of(read)
    return Deciding(
        read["kind"], read["form"], read["agency"], read["planned"], read["title"], team, read["number"],
        read["signed"], plan if entry else 0, entry.key if entry else 0,
    )  # fmt: skip


def _first(entry: Entry | None) -> dict[str, Any]:
    if entry is None:
        return {"kind": "duty", "form": "site", "signed": today(), "planned": today()}
    name = organisation.agency_names({int(entry.agency)}).get(int(entry.agency), "")
    title = _("Kiểm tra %(agency)s tháng %(month)02d") % {"agency": name, "month": entry.month}
    return {
        "kind": "iso", "form": entry.form, "agency": int(entry.agency), "title": title, "signed": today(),
        "planned": today(),
    }  # fmt: skip
