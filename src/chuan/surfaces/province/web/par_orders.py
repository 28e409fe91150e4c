"""The orders of a round's page: another scheme, publication."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import carried
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.acts import par_judging, par_rounds
from chuan.surfaces.province.web.par import choices
from chuan.surfaces.province.web.par_forms import ChangeForm
from chuan.surfaces.province.web.par_round import show


@require_POST
def change(request: HttpRequest, par_round: int) -> HttpResponse:
    """Another scheme from a day on."""
    actor = actor_of(request)
    par_rounds.seen(actor, par_round, par_rounds.STEER)
    return carried(
        request, ChangeForm(request.POST, chosen={"scheme": choices(actor)}, auto_id="id_c_%s"),
        lambda read: par_rounds.change_scheme(
            actor, par_round, read["scheme"], read["since"], read["reason"], read["key"]
        ),
        lambda status, sent: show(request, par_round, status, change_form=sent),
        _("Đã đổi bộ tiêu chí; các cơ quan chấm lại theo bộ mới."), reverse("province:par_round", args=[par_round]),
    )  # fmt: skip


@require_POST
def publish(request: HttpRequest, par_round: int) -> HttpResponse:
    """The ranking as it stands."""
    actor = actor_of(request)
    return carried(
        request, OrderForm(request.POST), lambda read: par_judging.publish(actor, par_round, read["key"]),
        lambda status, sent: show(request, par_round, status, publish_form=sent),
        _("Đã công bố; bản công bố giữ nguyên."), reverse("province:par_round", args=[par_round]),
    )  # fmt: skip
