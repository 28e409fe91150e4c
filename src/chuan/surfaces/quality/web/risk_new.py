"""Registering a risk: empty, from a suggestion, or from a nonconformity that was confirmed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.refusal import Refused
from chuan.base.web.choosing import Choices
from chuan.base.web.orders import Read, carried
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Thing, check
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.risks.imports.scales import suggestions
from chuan.events.risks.rules.coded import RISK, TREATMENTS
from chuan.readings.measures.rules.registry import MEASURES
from chuan.surfaces.acts import courses, risks
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.risk_naming import clauses, nonconformity
from chuan.surfaces.quality.web import risk_words
from chuan.surfaces.quality.web.objectives import procedure_names
from chuan.surfaces.quality.web.risk_forms import NewForm
from chuan.surfaces.quality.web.shown import page


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """The form, filled from ``?goi-y=`` or ``?tu=``."""
    actor, at = actor_of(request), clock()
    if refusal := check(actor, risks.EDIT, Thing(actor.agency), at, see=courses.VIEW):
        raise Refused(refusal)
    if request.method == "GET":
        return _drawn(request, NewForm(chosen=_choices(actor, at), initial=_initial(request, actor)), 200)
    return carried(
        request, NewForm(request.POST, chosen=_choices(actor, at)),
        lambda read: risks.register(actor, _wanted(read), read["key"]),
        lambda status, sent: _drawn(request, sent, status),
        _("Đã ghi; bây giờ đánh giá và đề xuất biện pháp."),
        lambda found: reverse("quality:risk", args=[found.id]),
    )  # fmt: skip


def _wanted(read: Read) -> risks.New:
    return risks.New(
        read["kind"], read["name"], read["measure"], read["procedure"], read["unit"] or 0, read["clause"],
        read["matter"] or 0,
    )  # fmt: skip


def _drawn(request: HttpRequest, form: NewForm, status: int) -> HttpResponse:
    hints = tuple(
        (one.name, f"{reverse('quality:risk_new')}?goi-y={one.key}") for one in suggestions().values()
    )
    return page(request, "quality/risk_new.html", "risks", {"form": form, "hints": hints}, status)


def _choices(actor: Actor, at: datetime) -> dict[str, Choices]:
    units = organisation.units(EVERYTHING, at, agency=actor.agency)
    names = sorted(procedure_names(actor.agency).items(), key=lambda pair: pair[1])
    measured = [(one.key, risk_words.measure(one.key)) for one in MEASURES.values() if one.countable]
    return {
        "kind": [(one, risk_words.kind(one)) for one in TREATMENTS],
        "measure": [("", _("Không đo được từ hồ sơ: người đánh giá nhập, có lý do")), *measured],
        "procedure": [("", _("mọi thủ tục")), *names],
        "unit": [("", _("mọi đơn vị")), *((str(one.id), one.name) for one in units)],
        "clause": [
            ("", _("chưa gắn điều khoản")),
            *((code, f"{code} {name}") for code, name in clauses().items()),
        ],
    }


def _initial(request: HttpRequest, actor: Actor) -> dict[str, Any]:
    hint = suggestions().get(request.GET.get("goi-y", ""))
    if hint is not None:
        known = hint.clause if hint.clause in clauses() else ""
        return {"kind": hint.kind, "name": hint.name, "measure": hint.measure, "clause": known}
    asked = request.GET.get("tu", "")
    found = nonconformity(actor, int(asked)) if asked.isascii() and asked.isdigit() else None
    if found is None:
        return {"kind": RISK}
    state, words = found.state, people.texts(found.id)
    countable = state.measure in MEASURES and MEASURES[state.measure].countable
    return {
        "kind": RISK, "name": words.get(int(state.course.title), "")[:200], "procedure": state.procedure,
        "measure": state.measure if countable else "", "unit": int(state.unit) or "", "matter": found.id,
        "clause": state.clause if state.clause in clauses() else "",
    }  # fmt: skip
