"""Giá trị chưa đối chiếu: what nobody has read in its text, where it reaches, and reading it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.text import fold
from chuan.base.web.links import kept, page_of, pager
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.words import sentence
from chuan.definitions.laws import services as laws
from chuan.definitions.laws.rules.naming import called
from chuan.definitions.laws.rules.values import doubtful
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.acts import doubts as acts
from chuan.surfaces.studio.rules.doubts import OPEN, Line, lines
from chuan.surfaces.studio.web.doubt_forms import ReadForm, UndoForm
from chuan.surfaces.studio.web.doubt_page import page
from chuan.surfaces.studio.web.doubt_table import doubt_table, filters

_PAGE = 50


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The list; part, search and page live in the address."""
    found = _lines(actor_of(request))
    words, kind = fold(request.GET.get("q", "")).split(), request.GET.get("loai", "")
    matching = [line for line in found if all(word in _text(line) for word in words)]
    shown = [line for line in matching if kind in {"", line.kind}]
    number = page_of(request.GET)
    left = sum(line.state == OPEN for line in found)
    context = {
        "title": _("Giá trị chưa đối chiếu"),
        "said": _(
            "%(left)s trong %(all)s giá trị chưa ai đọc trong văn bản; vẫn được dùng nhưng không in kèm điều luật"
        )
        % {"left": left, "all": len(found)},
        "table": doubt_table(shown[(number - 1) * _PAGE : number * _PAGE]),
        "filters": filters(request.GET, matching),
        "pager": pager(request.GET, number, _PAGE, len(shown)),
        "asked": request.GET.get("q", ""),
        "kept": kept(request.GET, "q"),
    }
    return render(request, "studio/doubts.html", context)


@require_http_methods(["GET", "POST"])
def one(request: HttpRequest, value: str) -> HttpResponse:
    """One value: where it reaches, its history, and the form to enter what was read."""
    actor = actor_of(request)
    line = _line(actor, value)
    if request.method != "POST":
        return render(request, "studio/doubt.html", page(actor, line, timezone.now(), {}))
    asked = request.POST.get("id", "")
    doubt = next((one for one in line.doubts if one.value.id == asked and not one.value.verified), None)
    if doubt is None:
        raise Refused(refuse("missing", "laws.no_value"))
    form = ReadForm(request.POST, value=doubt.value, auto_id=f"{doubt.value.holder}_%s")

    def act() -> None:
        acts.propose(actor, form.wanted())

    said = _("Đã ghi đề nghị; giá trị được coi là đã đối chiếu khi lãnh đạo xác nhận.")
    return _carried(request, actor, line, {asked: form}, act, said)


@require_POST
def confirm(request: HttpRequest, reading: int) -> HttpResponse:
    """A leader confirms what was read."""
    actor = actor_of(request)
    key = _key(actor, reading)
    acts.confirm(actor, reading)
    messages.success(request, _("Đã xác nhận: giá trị này đã đối chiếu với văn bản."))
    return redirect("studio:doubt", key)


@require_POST
def undo(request: HttpRequest, reading: int) -> HttpResponse:
    """Take a proposal or a confirmation back, with a reason."""
    actor = actor_of(request)
    key = _key(actor, reading)
    acts.may_undo(actor, reading)
    form = UndoForm(request.POST, auto_id=f"rut-{reading}-%s")

    def act() -> None:
        acts.undo(actor, reading, form.cleaned_data["reason"])

    return _carried(
        request,
        actor,
        _line(actor, key),
        {str(reading): form},
        act,
        _("Đã rút; giá trị trở lại chưa đối chiếu."),
    )


def _carried(
    request: HttpRequest, actor: Actor, line: Line, forms: dict[str, Any], act: Callable[[], None], said: str
) -> HttpResponse:
    """Do it if the one form is right; else the page again with everything as typed."""
    (form,) = forms.values()
    status = 422
    if form.is_valid():
        try:
            act()
        except Refused as refused:
            status = refused.refusals[0].status
            if status in {403, 404}:
                raise
            put_beside_fields(form, refused.refusals)
        else:
            messages.success(request, said)
            return redirect(reverse("studio:doubt", args=[line.key]))
    return render(request, "studio/doubt.html", page(actor, line, timezone.now(), forms), status=status)


def _lines(actor: Actor) -> tuple[Line, ...]:
    return lines(doubtful(laws.values()), laws.readings(actor.agency, timezone.now()))


def _line(actor: Actor, key: str) -> Line:
    found = next((line for line in _lines(actor) if line.key == key), None)
    if found is None:
        raise Refused(refuse("missing", "laws.no_value"))
    return found


def _key(actor: Actor, reading: int) -> str:
    """The name a reading of one's own agency is of."""
    found = (one for one in laws.readings(actor.agency, timezone.now()) if one.id == reading)
    one = next((one for one in found if one.agency == actor.agency), None)
    if one is None:
        raise Refused(refuse("missing", "laws.no_reading"))
    return one.key.rpartition("@")[0]


def _text(line: Line) -> str:
    kind = sentence(Reason.of(f"laws.kind_{line.kind}"))
    parts = (f"{sentence(called(one.value))} {one.value.source}" for one in line.doubts)
    return fold(f"{kind} {' '.join(parts)}")
