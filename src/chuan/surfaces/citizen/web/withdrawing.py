"""The citizen withdraws his own dossier from its page, with a code sent to the phone or mailbox he gave."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.refusal import Refused
from chuan.base.web.forms import OneTimeCodeField, OrderForm
from chuan.base.web.refusals import put_beside_fields
from chuan.definitions.organisation import services as organisation
from chuan.surfaces.acts import confirming
from chuan.surfaces.citizen.web.view_models import may_withdraw
from chuan.surfaces.citizen.web.views import opened, unlisted
from chuan.surfaces.telling.confirming import confirming_of


class AskForm(OrderForm):
    """Have a code sent; nothing is typed."""


class CodeForm(OrderForm):
    """The code from the message."""

    code = OneTimeCodeField(label=gettext_lazy("Mã xác nhận"))


_FORMS: dict[str, type[AskForm | CodeForm]] = {"ask": AskForm, "code": CodeForm}


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def page(request: HttpRequest, secret: str) -> HttpResponse:
    """Ask for a code, then enter it; the right one stops the dossier at once."""
    file = opened(request, secret)
    sent = request.POST if request.method == "POST" else None
    pressed = request.POST.get("act", "code")
    shown = {name: form(sent if name == pressed else None) for name, form in _FORMS.items()}
    status = 200
    if sent is not None:
        status = _acted(file.case.dossier.id, shown.get(pressed, shown["code"]))
        if status == 200:
            return unlisted(redirect("citizen:withdraw" if pressed == "ask" else "citizen:dossier", secret))
    free = may_withdraw(file)
    context = {
        "code": file.state.code,
        "procedure": file.case.adopted.short_name,
        "agency": organisation.agency(file.case.dossier.agency, file.at),
        "secret": secret,
        "forms": shown,
        "confirming": confirming_of(file) if free else None,
    }
    return unlisted(render(request, "citizen/withdraw.html", context, status=status), "same-origin")


def _acted(stream: int, form: AskForm | CodeForm) -> int:
    """200 once it is done; else the status of the page that says why not."""
    if not form.is_valid():
        return 422
    try:
        if isinstance(form, CodeForm):
            confirming.withdraw_oneself(stream, form.cleaned_data["code"], form.cleaned_data["key"])
        else:
            confirming.ask_oneself(stream, form.cleaned_data["key"])
    except Refused as refused:
        put_beside_fields(form, refused.refusals)
        return refused.refusals[0].status
    return 200
