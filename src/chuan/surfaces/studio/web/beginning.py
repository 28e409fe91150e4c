"""A new draft: from the national data, from an imported workflow, or from nothing."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.refusal import Refused
from chuan.base.web.components import Tab
from chuan.base.web.forms import OrderForm
from chuan.base.web.links import with_query
from chuan.base.web.refusals import put_beside_fields
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.surfaces.acts import drafting
from chuan.surfaces.acts.asking import demand

_ORIGINS = (
    (drafting.NATIONAL, gettext_noop("Từ dữ liệu quốc gia"), procedures.NATIONAL),
    (drafting.WORKFLOW, gettext_noop("Từ quy trình một cửa đã nhập"), procedures.WORKFLOW),
    (drafting.EMPTY, gettext_noop("Từ trang trắng"), ""),
)


class EmptyForm(OrderForm):
    """What an empty draft needs to be called by."""

    code = forms.CharField(label=_("Mã thủ tục"), max_length=60, help_text=_("Ví dụ: 1.001193"))
    name = forms.CharField(label=_("Tên thủ tục"), max_length=500)
    field = forms.CharField(label=_("Lĩnh vực"), max_length=200)


@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Choose where to start; the draft opens at once."""
    actor = actor_of(request)
    demand(actor, drafting.EDIT, Thing(actor.agency), timezone.now())
    if request.method == "GET":
        return _page(request, EmptyForm())
    origin = request.POST.get("origin", drafting.EMPTY)
    form = EmptyForm(request.POST)
    if origin == drafting.EMPTY and not form.is_valid():
        return _page(request, form, 422)
    read: dict[str, Any] = getattr(form, "cleaned_data", {})
    start = drafting.Start(origin, request.POST.get("code", ""), read.get("name", ""), read.get("field", ""))
    try:
        number = drafting.begin(actor, actor.agency, start)
    except Refused as refused:
        refusal = refused.refusals[0]
        if refusal.reason.key == "procedures.draft_exists":
            return redirect("studio:draft", procedures.draft_of(actor.agency, start.code.strip()).id)
        if origin != drafting.EMPTY:
            raise
        put_beside_fields(form, refused.refusals)
        return _page(request, form, refusal.status)
    return redirect("studio:draft", number)


def _page(request: HttpRequest, form: EmptyForm, status: int = 200) -> HttpResponse:
    origin = request.POST.get("origin") or request.GET.get("tu") or drafting.NATIONAL
    kind = next((kind for key, _label, kind in _ORIGINS if key == origin), "")
    asked = request.GET.get("q", "")
    context = {
        "tabs": tuple(
            Tab(gettext(label), with_query(request.GET, tu=key, q=None), current=key == origin)
            for key, label, _kind in _ORIGINS
        ),
        "origin": origin,
        "empty_one": origin == drafting.EMPTY,
        "asked": asked,
        "matches": procedures.outside(kind, asked) if kind else (),
        "held": kind and bool(procedures.imported(kind)),
        "form": form,
    }
    return render(request, "studio/begin.html", context, status=status)
