"""One's signing key, and the agency's for its clerk: handed in, looked at, used no longer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from chuan.base.kernel.refusal import Refused
from chuan.base.web.forms import Form
from chuan.base.web.refusals import put_beside_fields
from chuan.definitions.organisation import services
from chuan.definitions.organisation.rules.authority import Thing, may
from chuan.definitions.organisation.services.keys import SEAL, NewKey
from chuan.definitions.organisation.web.middleware import actor_of


class KeyForm(Form):
    """A key to be kept."""

    key_file = forms.FileField(label=gettext_lazy("Tệp khóa ký (.p12, .pfx)"))
    passphrase = forms.CharField(
        label=gettext_lazy("Mật khẩu của tệp"),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=gettext_lazy("Chỉ để mở thử; hệ thống không giữ mật khẩu, mỗi lần ký bạn nhập lại."),
    )
    picture = forms.FileField(
        label=gettext_lazy("Hình chữ ký hoặc hình dấu (PNG nền trong)"), required=False,
        help_text=gettext_lazy("Để trống thì chỗ ký ghi tên và giờ ký."),
    )  # fmt: skip

    def new_key(self, *, own: bool) -> NewKey:
        read = self.cleaned_data
        picture = read["picture"].read() if read["picture"] else b""
        return NewKey(read["key_file"].read(), read["passphrase"], picture, own)


class EndForm(Form):
    """Why a key is used no longer."""

    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=300)


OWN, AGENCY = "cua-toi", "cua-co-quan"


@require_http_methods(["GET", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """What signs for this person, and for the agency where the person keeps its seal."""
    which = request.POST.get("khoa", "")
    if request.method != "POST" or which not in {OWN, AGENCY}:
        return _show(request)
    form = KeyForm(request.POST, request.FILES, prefix=which)
    if not form.is_valid():
        return _show(request, 422, {which: form})
    try:
        kept = services.add_key(actor_of(request), form.new_key(own=which == OWN), timezone.now())
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


def _show(request: HttpRequest, status: int = 200, sent: dict[str, Any] | None = None) -> HttpResponse:
    actor, sent = actor_of(request), sent or {}
    parts = [(OWN, _("Khóa của tôi"), services.own_key(actor.official))]
    if may(actor, SEAL, Thing(actor.agency), timezone.now()):
        parts.append((AGENCY, _("Con dấu số của cơ quan"), services.seal_key(actor.agency)))
    context = {
        "parts": [
            {"which": which, "title": title, "key": key, "form": sent.get(which) or KeyForm(prefix=which)}
            for which, title, key in parts
        ],
        "end_form": EndForm(),
        "now": timezone.now(),
    }
    return render(request, "organisation/keys.html", context, status=status)
