"""The citizen stops his own dossier: only on a request he signed, scanned here."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.refusal import Refused
from chuan.base.web.forms import OrderForm
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.words import sentence
from chuan.surfaces.acts import interrupting
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.acts.scans import ACCEPTED, scanned
from chuan.surfaces.acts.steps import File as Scan
from chuan.surfaces.counter.web.place import place_of
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


@require_http_methods(["GET", "POST"])
def page(request: HttpRequest, stream: int) -> HttpResponse:
    """Stop a dossier on its citizen's signed request; refused without one, and once an answer is signed."""
    place = place_of(request)
    file = open_file(place.actor, stream, place.at)
    demand(place.actor, "dossiers.receive", file.case.thing, place.at)
    form = WithdrawForm(request.POST or None, request.FILES or None, seen=file.case.dossier.seq)
    status = 200
    if request.method == "POST" and form.is_valid():
        read: dict[str, Any] = form.cleaned_data
        try:
            interrupting.withdraw(
                place.actor, stream, read["request"], read["reason"], read["seen"], read["key"]
            )
        except Refused as refused:
            status = refused.refusals[0].status
            if status in {403, 404}:
                raise
            put_beside_fields(form, refused.refusals)
            file = open_file(place.actor, stream, place.at)
        else:
            messages.success(request, _("Đã dừng giải quyết theo yêu cầu của công dân."))
            return redirect("counter:dossier", stream)
    elif request.method == "POST":
        status = 422
    signed = file.state.document is not None and file.state.document.signed_by is not None
    context = {"file": file, "form": form, "open": file.state.status == "open", "signed": signed}
    return render(request, "counter/withdraw.html", context, status=status)
