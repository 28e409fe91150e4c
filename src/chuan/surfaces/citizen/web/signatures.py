"""Anybody may ask what the signatures of a file prove; the file is read and not kept."""

from __future__ import annotations

import hashlib
from typing import Any

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.refusal import Refused
from chuan.base.store.files import LARGEST
from chuan.base.web.forms import Form
from chuan.base.web.refusals import put_beside_fields
from chuan.readings.digitised.queries.ended import of_file
from chuan.surfaces.telling.standings import ended_said
from chuan.surfaces.telling.tries import count_try
from chuan.surfaces.telling.verified import told, verified


class AskForm(Form):
    """The file somebody holds."""

    file = forms.FileField(
        label=gettext_lazy("Tệp kết quả (PDF)"),
        help_text=gettext_lazy("Tệp được đọc tại chỗ rồi bỏ đi, không lưu lại."),
    )


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def ask(request: HttpRequest) -> HttpResponse:
    """Is it whole, who signed, is anything missing."""
    if request.method != "POST":
        return render(request, "citizen/signatures.html", {"form": AskForm()})
    count_try(request, "signature")
    form = AskForm(request.POST, request.FILES)
    context: dict[str, Any] = {"form": form}
    status = 422
    if form.is_valid() and form.cleaned_data["file"].size > LARGEST:
        form.add_error("file", _("Tệp quá lớn."))
    elif form.is_valid():
        try:
            content = form.cleaned_data["file"].read()
            verdict = verified(content, timezone.now())
            stands = ended_said(of_file(hashlib.sha256(content).hexdigest()))
            context, status = {"form": AskForm(), "told": told(verdict), "ended": stands}, 200
        except Refused as refused:
            put_beside_fields(form, refused.refusals)
    return render(request, "citizen/signatures.html", context, status=status)
