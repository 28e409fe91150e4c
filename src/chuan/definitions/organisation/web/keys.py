"""One's signing key, and the agency's for its clerk: handed in, looked at, used no longer."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from chuan.base.kernel.refusal import Refused
from chuan.base.web.forms import Form
from chuan.base.web.refusals import put_beside_fields
from chuan.definitions.organisation import services
from chuan.definitions.organisation.rules.authority import Thing, may
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.services.keys import SEAL, Key
from chuan.definitions.organisation.web.key_forms import ChoiceForm, EndForm, KeyForm, TokenForm
from chuan.definitions.organisation.web.middleware import actor_of

OWN, AGENCY = "cua-toi", "cua-co-quan"
DEVICE = "-thiet-bi"
"""Behind the name of a form: the key lies on a device."""


@require_http_methods(["GET", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """What signs for this person, and for the agency where the person keeps its seal."""
    which = request.POST.get("khoa", "")
    if request.method != "POST" or which.removesuffix(DEVICE) not in {OWN, AGENCY}:
        return _show(request)
    form = _form(request, which)
    if not form.is_valid():
        return _show(request, 422, {which: form})
    try:
        kept = _kept(actor_of(request), form, own=which.startswith(OWN))
    except Refused as refused:
        put_beside_fields(form, refused.refusals)
        return _show(request, refused.refusals[0].status, {which: form})
    messages.success(request, _("Đã giữ khóa ký của %(name)s.") % {"name": kept.name})
    return redirect("organisation:keys")


@require_POST
def end(request: HttpRequest, kept_key: int) -> HttpResponse:
    """Use it no longer."""
    form = EndForm(request.POST)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    services.end_key(actor_of(request), kept_key, reason, timezone.now())
    messages.success(request, _("Khóa này không ký được nữa; những gì đã ký vẫn giữ nguyên."))
    return redirect("organisation:keys")


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """The agency's choices about signing, by whoever keeps its seal."""
    form = ChoiceForm(request.POST, prefix="chon")
    if not form.is_valid():
        return _show(request, 422, {"chon": form})
    try:
        services.choose_signing(actor_of(request), form.choice(), timezone.now())
    except Refused as refused:
        if refused.refusals[0].status == 403:
            raise
        put_beside_fields(form, refused.refusals)
        return _show(request, refused.refusals[0].status, {"chon": form})
    messages.success(request, _("Đã ghi lựa chọn về ký số của cơ quan."))
    return redirect("organisation:keys")


def _form(request: HttpRequest, which: str) -> KeyForm | TokenForm:
    if which.endswith(DEVICE):
        return TokenForm(request.POST, request.FILES, prefix=which, devices=services.devices())
    return KeyForm(request.POST, request.FILES, prefix=which)


def _kept(actor: Actor, form: Form, *, own: bool) -> Key:
    if isinstance(form, KeyForm):
        return services.add_key(actor, form.new_key(own=own), timezone.now())
    read = form.cleaned_data
    picture = read["picture"].read() if read["picture"] else b""
    return services.add_token_key(
        actor, read["device"], read["passphrase"], timezone.now(), own=own, name=read["name"].strip(),
        picture=picture,
    )  # fmt: skip


def _show(request: HttpRequest, status: int = 200, sent: dict[str, Any] | None = None) -> HttpResponse:
    actor, sent = actor_of(request), sent or {}
    parts = [(OWN, _("Khóa của tôi"), services.own_key(actor.official))]
    keeper = may(actor, SEAL, Thing(actor.agency), timezone.now())
    if keeper:
        parts.append((AGENCY, _("Con dấu số của cơ quan"), services.seal_key(actor.agency)))
    plugged = services.devices()
    context = {
        "parts": [
            {
                "which": which, "title": title, "key": key, "token": which + DEVICE,
                "form": sent.get(which) or KeyForm(prefix=which),
                "token_form": sent.get(which + DEVICE) or TokenForm(prefix=which + DEVICE, devices=plugged),
                "open": which + DEVICE in sent,
            }
            for which, title, key in parts
        ],
        "plugged": plugged,
        "choice_form": (sent.get("chon") or _choice_form(actor)) if keeper else None,
        "end_form": EndForm(),
        "now": timezone.now(),
    }  # fmt: skip
    return render(request, "organisation/keys.html", context, status=status)


def _choice_form(actor: Actor) -> ChoiceForm:
    chosen = services.signing_choice(actor.agency)
    told = {"stamp_url": chosen.stamp_url, "stamp_needed": chosen.stamp_needed, "slips": chosen.slips}
    return ChoiceForm(prefix="chon", initial=told)
