"""Anybody checks an issued result by the code or the QR printed on it, and may lay the file he holds beside it."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from chuan.base.kernel.refusal import Refused
from chuan.base.store.files import LARGEST
from chuan.base.web.refusals import put_beside_fields
from chuan.surfaces.citizen.web.signatures import AskForm
from chuan.surfaces.telling.issued import Issued, issued_by, same
from chuan.surfaces.telling.tries import count_try, forgive
from chuan.surfaces.telling.verified import told, verified

PAGE = "citizen/result.html"


@require_GET
@login_not_required
@never_cache
def ask(request: HttpRequest) -> HttpResponse:
    """The code is typed here."""
    code = "".join(request.GET.get("ma", "").split()).upper()
    if code and "/" not in code:
        return redirect("citizen:result", code)
    return render(request, PAGE, {"asked": code})


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def result(request: HttpRequest, check: str) -> HttpResponse:
    """What was issued under this code, and whether it holds; a file is compared with it and not kept."""
    count_try(request, "result")
    found = issued_by(check, timezone.now())
    if found is None:
        return render(request, PAGE, {"asked": check, "error": True}, status=404)
    forgive(request, "result")
    context: dict[str, Any] = {"found": found, "asked": found.code, "form": AskForm()}
    if request.method != "POST":
        return render(request, PAGE, context)
    form = AskForm(request.POST, request.FILES)
    compared = _compared(form, found)
    context |= compared or {"form": form}
    return render(request, PAGE, context, status=200 if compared else 422)


def _compared(form: AskForm, found: Issued) -> dict[str, Any]:
    """What the file is beside the issued one; nothing where the form says what is wrong."""
    if not form.is_valid():
        return {}
    file = form.cleaned_data["file"]
    if file.size > LARGEST:
        form.add_error("file", _("Tệp quá lớn."))
        return {}
    content = file.read()
    if same(found, content):
        return {"same": True}
    try:
        return {"other": told(verified(content, timezone.now()))}
    except Refused as refused:
        put_beside_fields(form, refused.refusals)
        return {}
