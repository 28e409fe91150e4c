"""The orders of one agency's page: a stage told, something stated, an entry annulled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.orders import carried
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.acts import stages
from chuan.surfaces.acts.asking import clock, demand
from chuan.surfaces.province.web.place import place_of
from chuan.surfaces.province.web.system_forms import AnnulForm
from chuan.surfaces.province.web.system_one import forms_of, member_of, show

Read = dict[str, Any]


def _reach(actor: Actor, agency: int, read: Read) -> object:
    return stages.reach(actor, agency, read["stage"], read["day"], read["decision"], read["key"])


def _state(actor: Actor, agency: int, read: Read) -> object:
    wanted = stages.Wanted(
        read["what"], read["day"], read["source"], read["edition"], read["part"] or 0, read["whole"] or 0
    )
    return stages.state(actor, agency, wanted, read["key"])


def _annul(actor: Actor, agency: int, read: Read) -> object:
    return stages.annul(actor, agency, read["entry"], read["reason"], read["key"])


_DEEDS: dict[str, tuple[str, Callable[[Actor, int, Read], object], str]] = {
    "giai-doan": ("reach_form", _reach, gettext_noop("Đã ghi giai đoạn.")),
    "khai": ("state_form", _state, gettext_noop("Đã ghi điều tự báo cáo.")),
    "huy": ("annul_form", _annul, gettext_noop("Đã hủy dòng này.")),
}


@require_POST
def act(request: HttpRequest, agency: int, deed: str) -> HttpResponse:
    """One order."""
    if deed not in _DEEDS:
        raise Http404
    actor, place = actor_of(request), place_of(request)
    name, order, said = _DEEDS[deed]
    member = member_of(agency, place)
    demand(actor, stages.TELL, Thing(agency), clock(), stages.VIEW)
    form = AnnulForm(request.POST) if deed == "huy" else forms_of(member, request.POST).get(name)
    if form is None:
        raise Refused(refuse("not_now", "stages.computed"))
    return carried(
        request, form, lambda read: order(actor, agency, read),
        lambda status, sent: show(request, agency, status, **{name: sent}),
        _(said), reverse("province:system", args=[agency]),
    )  # fmt: skip
