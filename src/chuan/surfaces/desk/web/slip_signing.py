"""A slip under the officer's signature alone, where the agency wants it: printed, counted and signed at once."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.refusal import Refused
from chuan.base.web.forms import Form
from chuan.base.web.refusals import put_beside_fields
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.acts.signing_papers import check_slips, officer_signs
from chuan.surfaces.telling import papers
from chuan.surfaces.telling.file import File, open_file

RECEIPT, CONTROL = "giay-hen", "phieu-kiem-soat"


class SlipForm(Form):
    """Which slip, and what opens the officer's key."""

    slip = forms.ChoiceField(
        label=_("Giấy cần ký"),
        choices=[(RECEIPT, _("Giấy tiếp nhận hồ sơ và hẹn trả kết quả")), (CONTROL, _("Phiếu kiểm soát"))],
    )
    passphrase = forms.CharField(
        label=_("Mật khẩu khóa ký số hoặc mã PIN"),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=_("Dùng cho lần ký này rồi bỏ, hệ thống không giữ."),
    )


@require_http_methods(["GET", "POST"])
def sign(request: HttpRequest, stream: int) -> HttpResponse:
    """The form; then the very paper that was signed."""
    actor = actor_of(request)
    file = open_file(actor, stream, timezone.now())
    demand(actor, "dossiers.print", file.case.thing, file.at)
    check_slips(actor)
    form = SlipForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return _show(request, file, form, 422 if form.is_bound else 200)
    secret = form.cleaned_data["passphrase"]

    def signs(content: bytes) -> bytes:
        return officer_signs(actor, content, secret)

    try:
        if form.cleaned_data["slip"] == RECEIPT:
            site = request.build_absolute_uri("/").rstrip("/")
            sha256 = papers.print_receipt(actor, stream, site, sign=signs)
        else:
            sha256 = papers.print_control(actor, stream, signs)
    except Refused as refused:
        put_beside_fields(form, refused.refusals)
        return _show(request, file, form, refused.refusals[0].status)
    return redirect("desk:file", stream, sha256)


def _show(request: HttpRequest, file: File, form: SlipForm, status: int) -> HttpResponse:
    return render(request, "desk/sign_slip.html", {"file": file, "form": form}, status=status)
