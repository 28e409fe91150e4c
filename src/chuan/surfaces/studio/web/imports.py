"""Data from outside: what is held, and a file looked at before it is taken in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.web.forms import Form
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.surfaces.acts import drafting, uploads
from chuan.surfaces.acts.asking import demand

_KINDS = {"national": gettext_noop("Thủ tục quốc gia công bố"), "workflow": gettext_noop("Quy trình một cửa")}
_SALT = "studio.upload"
_KEPT_SECONDS = 3600
_SHOWN = 100


class UploadForm(Form):
    """One file."""

    upload = forms.FileField(
        label=_("Tệp cần nhập"),
        help_text=_(
            "Bản kết xuất .docx, nhiều bản trong một tệp .zip, .jsonl, .jsonl.gz; quy trình một cửa .xml hoặc .zip. Tối đa 20 MB."
        ),
    )


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """What is held, and the form."""
    actor = actor_of(request)
    demand(actor, drafting.EDIT, Thing(actor.agency), timezone.now())
    return _page(request, UploadForm())


@require_POST
def look(request: HttpRequest) -> HttpResponse:
    """Read the file and show what it would change; nothing is taken in yet."""
    actor, form = actor_of(request), UploadForm(request.POST, request.FILES)
    demand(actor, drafting.EDIT, Thing(actor.agency), timezone.now())
    if not form.is_valid():
        return _page(request, form, 422)
    upload = form.cleaned_data["upload"]
    try:
        content = _bytes(upload)
        looked = uploads.look(actor, upload.name, content)
        number = new_id()
        sha256 = files.keep(number, upload.name, "application/octet-stream", content)
    except Refused as refused:
        put_beside_fields(form, [_at_upload(one) for one in refused.refusals])
        return _page(request, form, refused.refusals[0].status)
    token = signing.dumps([str(number), sha256, str(actor.account)], salt=_SALT)
    return render(request, "studio/import_look.html", _told(looked, upload.name, token))


@require_POST
def take(request: HttpRequest) -> HttpResponse:
    """Take in the file that was looked at."""
    actor = actor_of(request)
    try:
        number, sha256, account = signing.loads(
            request.POST.get("token", ""), salt=_SALT, max_age=_KEPT_SECONDS
        )
    except signing.BadSignature:
        raise Refused(refuse("missing", "store.no_file")) from None
    if account != str(actor.account):
        raise Refused(refuse("missing", "store.no_file"))
    name, _type, content = files.read(int(number), sha256)
    looked = uploads.look(actor, name, content, keep=True)
    messages.success(
        request,
        gettext("Đã nhập %(taken)s định nghĩa từ %(name)s.")
        % {"taken": say.number(looked.taken), "name": name},
    )
    return redirect("studio:imports")


def _bytes(upload: Any) -> bytes:
    if upload.size > files.LARGEST:
        raise Refused(refuse("too_large", "store.too_large", megabytes=files.LARGEST // 2**20))
    return bytes(upload.read())


def _at_upload(refusal: Any) -> Any:
    return type(refusal)(refusal.kind, refusal.reason, "upload")


def _told(looked: uploads.Looked, name: str, token: str) -> dict[str, Any]:
    return {
        "looked": looked,
        "kind": gettext(_KINDS[looked.kind]),
        "name": name,
        "token": token,
        "refused": looked.refused[:_SHOWN],
        "notes": looked.notes[:_SHOWN],
        "more_notes": max(0, len(looked.notes) - _SHOWN),
        "conflicts": [(one.code, ", ".join(map(str, one.rows))) for one in looked.conflicts],
        "texts": [" ".join(text.split()) for text in looked.deadlines.not_understood],
        "understood": say.number(looked.deadlines.understood),
    }


def _page(request: HttpRequest, form: UploadForm, status: int = 200) -> HttpResponse:
    held = [
        (
            gettext(_KINDS.get(one.kind, one.kind)),
            one.source,
            say.number(one.count),
            say.long_moment(one.recorded),
        )
        for one in procedures.held()
    ]
    return render(request, "studio/imports.html", {"form": form, "held": held}, status=status)
