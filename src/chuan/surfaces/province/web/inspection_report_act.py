"""The leader signs a year's summary or report as figures stand, or annuls what was signed; the signed file."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web.orders import carried
from chuan.base.web.served import served
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.inspections.services.plans import KIND, Planned
from chuan.surfaces.acts import inspection_reports as acts
from chuan.surfaces.acts.inspection_sight import APPROVE, PLAN, planner, today
from chuan.surfaces.acts.steps import PDF
from chuan.surfaces.province.web.inspection_plan import may_plan
from chuan.surfaces.province.web.inspection_report import made, shown, told_of
from chuan.surfaces.province.web.inspection_signed import ANNUL, KEYS, SIGN, AnnulPaperForm, SignPaperForm


@require_POST
def act(request: HttpRequest, name: str, deed: str) -> HttpResponse:
    """Sign it, or annul what was signed."""
    actor = actor_of(request)
    may_plan(actor, APPROVE)
    if name not in KEYS or deed not in {SIGN, ANNUL}:
        raise Http404
    form = (SignPaperForm if deed == SIGN else AnnulPaperForm)(request.POST)
    return carried(
        request, form, lambda read: _do(actor, name, deed, read),
        lambda status, sent: shown(request, _year(sent), status, **{f"{deed}-{name}": sent}),
        _("Đã ký bản này.") if deed == SIGN else _("Đã hủy bản đã ký; tệp và lý do được giữ lại."),
        lambda done: f"{reverse('province:inspection_report')}?nam={done.state.year}",
    )  # fmt: skip


@require_GET
def signed(request: HttpRequest, plan: int, nth: int) -> HttpResponse:
    """The file that was signed."""
    actor = actor_of(request)
    may_plan(actor, PLAN, APPROVE)
    found = KIND.load(plan)
    if found.agency != planner(actor) or nth >= len(found.state.papers):
        raise Http404
    one = found.state.papers[nth]
    return served(acts.signed_paper(found, one), PDF, f"{one.name}-{found.state.year}.pdf")


def _do(actor: Actor, name: str, deed: str, read: dict[str, Any]) -> Planned:
    year = read["year"]
    if deed == ANNUL:
        return acts.annul(actor, year, KEYS[name], read["reason"], read["key"])
    told = told_of(actor, year)
    return acts.sign(
        actor, year, KEYS[name], lambda: made(actor, name, told, actor.name), read["key"], read["passphrase"]
    )


def _year(form: Any) -> int:
    return int(getattr(form, "cleaned_data", {}).get("year") or today().year)
