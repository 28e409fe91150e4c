"""The agency chooses a scheme of the catalogue from a day on, by a decision."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.clock import local
from chuan.base.web.choosing import Choices, with_blank
from chuan.base.web.orders import Read, carried
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.schemes.imports.schemes import shipped
from chuan.surfaces.acts import schemes
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.rating.web.choosing_forms import ChooseForm
from chuan.surfaces.rating.web.scheme_names import period_names, uses
from chuan.surfaces.rating.web.shown import page


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """The form, for who may decide."""
    actor, at = actor_of(request), timezone.now()
    demand(actor, schemes.DECIDE, Thing(actor.agency), at, schemes.SEE)
    chosen = {"scheme": _choices(local(at).date())}
    if request.method == "GET":
        return _form(request, 200, ChooseForm(chosen=chosen))
    return carried(
        request, ChooseForm(request.POST, chosen=chosen), lambda read: _choose(actor, read),
        lambda status, form: _form(request, status, form),
        _("Đã chọn thang điểm."), lambda number: reverse("rating:choice", args=[number]),
    )  # fmt: skip


def _choose(actor: Actor, read: Read) -> int:
    return schemes.choose(
        actor, read["scheme"], read["since"], read["until"], read["document"], read["reason"], read["key"],
        instead=read["instead"],
    )  # fmt: skip


def _choices(today: date) -> Choices:
    """What may still be used."""
    known = [one for one in shipped().values() if one.until is None or one.until > today]
    known.sort(key=lambda one: (one.use, one.name))
    told = [(one.key, f"{uses(one.use)} · {one.name} ({period_names(one)})") for one in known]
    return with_blank(told, _("chọn thang điểm"))


def _form(request: HttpRequest, status: int, form: ChooseForm) -> HttpResponse:
    context = {
        "title": _("Chọn thang điểm"),
        "sub": _("Phiếu điểm đã công bố giữ nguyên; thang mới chỉ tính các kỳ từ ngày áp dụng."),
        "form": form,
        "button": _("Chọn thang điểm"),
        "back": {"href": reverse("rating:schemes"), "label": _("Thang điểm")},
    }
    return page(request, "rating/form.html", "schemes", context, status)
