"""The citizen stops his own dossier: on a request he signed, scanned here, or by the code sent to him."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.refusal import Refused
from chuan.base.web.forms import OneTimeCodeField, OrderForm
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.words import sentence
from chuan.surfaces.acts import confirming, interrupting
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.acts.scans import ACCEPTED, scanned
from chuan.surfaces.acts.steps import File as Scan
from chuan.surfaces.counter.web.place import Place, place_of
from chuan.surfaces.telling.confirming import confirming_of
from chuan.surfaces.telling.file import open_file


class WithdrawForm(OrderForm):
    """The signed request, and what the officer adds."""

    request = forms.FileField(
        label=gettext_lazy("Đơn xin rút hồ sơ, công dân đã ký"),
        help_text=gettext_lazy("Bản quét PDF, JPG hoặc PNG, nhiều nhất 10 MB."),
        error_messages={"required": gettext_lazy("Chưa có đơn công dân ký thì chưa dừng được hồ sơ.")},
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )
    reason = forms.CharField(
        label=gettext_lazy("Ghi thêm"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("Ví dụ: công dân rút để nộp lại theo thủ tục khác."),
    )

    def clean_request(self) -> Scan:
        """The scan, if its bytes are those of one."""
        uploaded = self.cleaned_data["request"]
        try:
            return scanned(uploaded.name, uploaded.read())
        except Refused as refused:
            raise forms.ValidationError(sentence(refused.refusals[0].reason)) from None


class AskForm(OrderForm):
    """Send a code; nothing is typed."""


class CodeForm(OrderForm):
    """The code as the citizen reads it aloud."""

    code = OneTimeCodeField(label=gettext_lazy("Mã công dân đọc"))


def _paper(place: Place, stream: int, read: dict[str, Any]) -> str:
    interrupting.withdraw(place.actor, stream, read["request"], read["reason"], read["seen"], read["key"])
    return _("Đã dừng giải quyết theo yêu cầu của công dân.")


def _code(place: Place, stream: int, read: dict[str, Any]) -> str:
    confirming.withdraw(place.actor, stream, read["code"], read["seen"], read["key"])
    return _("Đã dừng giải quyết theo yêu cầu của công dân.")


def _ask(place: Place, stream: int, read: dict[str, Any]) -> str:
    confirming.ask(place.actor, stream, read["key"])
    return ""


Act = Callable[[Place, int, dict[str, Any]], str]
_ACTS: dict[str, tuple[type[OrderForm], Act]] = {
    "paper": (WithdrawForm, _paper),
    "ask": (AskForm, _ask),
    "code": (CodeForm, _code),
}
"""What the page's buttons do; "" is said where the page stays."""


@require_http_methods(["GET", "POST"])
def page(request: HttpRequest, stream: int) -> HttpResponse:
    """Stop a dossier on its citizen's own request; refused without one, and once an answer is signed."""
    place = place_of(request)
    file = open_file(place.actor, stream, place.at)
    demand(place.actor, "dossiers.receive", file.case.thing, place.at)
    pressed = request.POST.get("act", "paper")
    pressed = pressed if pressed in _ACTS else "paper"
    shown = {
        name: form(*_sent(request, pressed=name == pressed), seen=file.case.dossier.seq, auto_id=f"{name}_%s")
        for name, (form, _act) in _ACTS.items()
    }
    status = 200
    if request.method == "POST":
        done = _act_on(request, place, stream, shown[pressed], _ACTS[pressed][1])
        if isinstance(done, HttpResponse):
            return done
        status, file = done, open_file(place.actor, stream, place.at)
    signed = file.state.document is not None and file.state.document.signed_by is not None
    free = file.state.status == "open" and not signed
    context = {"file": file, "forms": shown, "open": file.state.status == "open", "signed": signed}
    context |= {"confirming": confirming_of(file) if free else None}
    return render(request, "counter/withdraw.html", context, status=status)


def _act_on(request: HttpRequest, place: Place, stream: int, form: OrderForm, act: Act) -> HttpResponse | int:
    """Where to go on, or the status with which the same page is shown again."""
    if not form.is_valid():
        return 422
    try:
        said = act(place, stream, form.cleaned_data)
    except Refused as refused:
        status = refused.refusals[0].status
        if status in {403, 404}:
            raise
        put_beside_fields(form, refused.refusals)
        return status
    if not said:
        return redirect("counter:withdraw", stream)
    messages.success(request, said)
    return redirect("counter:dossier", stream)


def _sent(request: HttpRequest, *, pressed: bool) -> tuple[Any, Any]:
    return (request.POST, request.FILES) if pressed and request.method == "POST" else (None, None)
