"""One reception that waits: what is wrong with it, and three ways on: correct and receive, agree, or drop with why."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.refusal import Refused
from chuan.base.web.components import Fact
from chuan.base.web.forms import OrderForm
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.base.web.services import keep_draft
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.offline.services import devices
from chuan.events.offline.services.arrivals import Arrival
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.acts.offline import WORK
from chuan.surfaces.acts.offline_settling import agree, drop, printed_code, waiting_one
from chuan.surfaces.counter.web.offline_book import settled
from chuan.surfaces.counter.web.reception_page import ARRIVAL, DRAFT


class DropForm(OrderForm):
    """Why it is not taken in."""

    reason = forms.CharField(label=gettext_lazy("Vì sao không nhận"), max_length=300)


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, arrival: UUID) -> HttpResponse:
    """Show it, or do what the pressed button says."""
    actor = actor_of(request)
    found = waiting_one(actor, arrival)
    if request.method != "POST":
        return _shown(request, actor, found)
    if request.POST.get("do") == "receive":
        return _to_reception(actor, found)
    if request.POST.get("do") == "agree":
        agree(actor, arrival)
        return settled(request, _("Đã đồng ý nhập bù; người ở quầy nhận hồ sơ này được rồi."))
    return _dropped(request, actor, found)


def _to_reception(actor: Actor, found: Arrival) -> HttpResponse:
    """The ordinary form with everything typed; what is received there keeps the number of its slip where it may."""
    name = f"{found.agency}-{found.procedure}"
    waiting_one(actor, found.key, WORK)
    typed = {**found.typed, ARRIVAL: str(found.key)}
    typed.pop("key", None)
    keep_draft(actor.account, DRAFT, name, {field: [value] for field, value in typed.items()}, timezone.now())
    return redirect("counter:receive", found.agency, found.procedure)


def _dropped(request: HttpRequest, actor: Actor, found: Arrival) -> HttpResponse:
    form = DropForm(request.POST)
    if not form.is_valid():
        return _shown(request, actor, found, form, 422)
    try:
        drop(actor, found.key, form.cleaned_data["reason"])
    except Refused as refused:
        put_beside_fields(form, refused.refusals)
        return _shown(request, actor, found, form, refused.refusals[0].status)
    return settled(request, _("Đã ghi là không nhận; số trên giấy hẹn đã hủy."))


def _shown(
    request: HttpRequest, actor: Actor, found: Arrival, form: DropForm | None = None, status: int = 200
) -> HttpResponse:
    device = devices.named({found.device})[found.device]
    who = organisation.names({device.official}).get(device.official, "")
    now = timezone.now()
    facts = (
        Fact(_("Mã trên giấy hẹn"), printed_code(found)),
        Fact(_("Thủ tục"), found.procedure),
        Fact(_("Chủ hồ sơ"), found.typed.get("owner-name", "")),
        Fact(_("Nhận lúc"), say.short_moment(found.at)),
        Fact(_("Gửi tới máy chủ lúc"), say.short_moment(found.came)),
        Fact(_("Người nhận"), f"{who} · {device.name}" if device.name else who),
    )
    context = {
        "found": found,
        "facts": facts,
        "waits": found.status == "waiting",
        "form": form or DropForm(),
        "receives": allows(actor, WORK, Thing(found.agency), now),
        "agrees": allows(actor, "dossiers.back_date", Thing(found.agency), now) and not found.signed,
        "agreed": organisation.names({found.signed}).get(found.signed, "") if found.signed else "",
    }
    return render(request, "counter/offline_waiting.html", context, status=status)
