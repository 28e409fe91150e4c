"""Writing an objective: a new one, or the next version of one in force."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.orders import carried
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.schemes.rules.objective import Objective
from chuan.readings.measures.rules.measured import shown
from chuan.surfaces.acts import objectives as acts
from chuan.surfaces.quality.web.objective import found_of
from chuan.surfaces.quality.web.objective_forms import ObjectiveForm
from chuan.surfaces.quality.web.objectives import procedure_names
from chuan.surfaces.quality.web.shown import page

_DIGITS, _LARGEST = 25, 2**63 - 1


@require_http_methods(["GET", "POST"])
def write(request: HttpRequest) -> HttpResponse:
    """The form, empty or filled from the version that ``?tu=`` names."""
    actor, at = actor_of(request), timezone.now()
    if scope(actor, acts.EDIT, at).empty:
        raise Refused(refuse("not_yours", "organisation.no_duty"))
    before = _before(request)
    form = ObjectiveForm(
        request.POST or None, initial=_initial(before, local(at).year), **_choices(actor, at)
    )
    if request.method == "GET":
        return _drawn(request, form, before, 200)
    series = before.series if before else 0
    return carried(
        request, form, lambda read: acts.write(actor, form.wanted(), series, read["key"]),
        lambda status, sent: _drawn(request, sent, before, status),
        _("Đã lưu dự thảo; lãnh đạo khác người soạn phê duyệt thì mới áp dụng."),
        lambda number: reverse("quality:objective", args=[number]),
    )  # fmt: skip


def _drawn(request: HttpRequest, form: ObjectiveForm, before: Objective | None, status: int) -> HttpResponse:
    title = _("Sửa mục tiêu chất lượng") if before else _("Soạn mục tiêu chất lượng")
    return page(
        request,
        "quality/objective_write.html",
        "objectives",
        {"form": form, "title": title, "before": before},
        status,
    )


def _before(request: HttpRequest) -> Objective | None:
    text = request.GET.get("tu", "")
    known = text.isascii() and text.isdigit() and len(text) < _DIGITS
    return found_of(request, min(int(text), _LARGEST)) if known else None


def _choices(actor: Actor, at: datetime) -> dict[str, Any]:
    """What the agency has: years, procedures, units, people."""
    this = local(at).year
    people = organisation.officials(EVERYTHING, at, agency=actor.agency)
    once = {one.official: one for one in reversed(people) if not one.substitute}
    named = sorted(once.values(), key=lambda one: (one.unit_name, one.name))
    return {
        "years": [(str(year), str(year)) for year in (this, this + 1, this - 1)],
        "procedures": sorted(procedure_names(actor.agency).items(), key=lambda pair: pair[1]),
        "units": [
            (str(unit.id), unit.name) for unit in organisation.units(EVERYTHING, at, agency=actor.agency)
        ],
        "people": [(str(one.official), f"{one.name} · {one.unit_name}") for one in named],
    }


def _initial(before: Objective | None, year: int) -> dict[str, Any]:
    if before is None:
        return {"year": year}
    return {
        "year": before.year, "measure": before.measure, "target": shown(Fraction(before.target)),
        "procedure": before.procedure, "unit": before.unit or "", "answers": before.answers,
        "resources": before.resources, "evaluation": before.evaluation,
    }  # fmt: skip
