"""The page of one hand-over list: the side that takes answers line by line, the side that gave may annul it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.refusal import Refused
from chuan.base.web.refusals import put_beside_fields
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.custody.rules.handover import RESULTS, WAITING
from chuan.events.custody.services.handovers import Handover
from chuan.readings.whereabouts.queries.handovers import LineEntry
from chuan.surfaces.acts import handing
from chuan.surfaces.telling import handing as telling
from chuan.surfaces.telling.forms import AnswerForm, ReasonForm

TAKE = "custody.take_over"
_ANSWERS: dict[str, tuple[Callable[..., Handover], str]] = {
    "take": (handing.take_over, gettext_noop("Đã nhận %(count)s hồ sơ.")),
    "decline": (handing.decline, gettext_noop("Đã ghi không nhận %(count)s hồ sơ. Bên giao thấy lý do.")),
    "reopen": (handing.reopen, gettext_noop("Đã mở lại %(count)s hồ sơ để trả lời lại.")),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where the page stands: its own address, those of printing, of a printed list, of a dossier, of the lists."""

    action: str
    print_href: str
    paper: Callable[[str], str]
    link: Callable[[LineEntry], str]
    back: tuple[str, str]


def page(request: HttpRequest, actor: Actor, handover: int, place: Place) -> HttpResponse:
    """Show a list, take its lines over or decline them, or annul it, as the pressed button says."""
    found = handing.seen_by(actor, handover)
    if request.method != "POST":
        return _shown(request, actor, found, place)
    if request.POST.get("do", "") in _ANSWERS:
        return _answer(request, actor, found, place)
    return _annul(request, actor, found, place)


def _answer(request: HttpRequest, actor: Actor, found: Handover, place: Place) -> HttpResponse:
    form = AnswerForm(request.POST)
    picked = frozenset(int(one) for one in request.POST.getlist("ho-so") if one.isdecimal())
    act, said = _ANSWERS[request.POST["do"]]
    if not form.is_valid():
        return _shown(request, actor, found, place, 422, answer=form, picked=picked)
    try:
        _order(act, actor, found.id, sorted(picked), form.cleaned_data)
    except Refused as refused:
        first = refused.refusals[0]
        if first.status == 404:
            raise
        put_beside_fields(form, refused.refusals)
        fresh = handing.seen_by(actor, found.id)
        return _shown(request, actor, fresh, place, first.status, answer=form, picked=picked)
    messages.success(request, _(said) % {"count": len(picked)})
    return redirect(place.action)


def _annul(request: HttpRequest, actor: Actor, found: Handover, place: Place) -> HttpResponse:
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return _shown(request, actor, found, place, 422, annul=form)
    try:
        handing.annul(actor, found.id, form.cleaned_data["reason"], form.cleaned_data["key"])
    except Refused as refused:
        first = refused.refusals[0]
        if first.status in {403, 404}:
            raise
        put_beside_fields(form, refused.refusals)
        fresh = handing.seen_by(actor, found.id)
        return _shown(request, actor, fresh, place, first.status, annul=form)
    messages.success(request, _("Đã hủy danh sách. Các hồ sơ lại chờ bàn giao."))
    return redirect(place.action)


def _order(
    act: Callable[..., Handover], actor: Actor, stream: int, picked: list[int], read: dict[str, Any]
) -> None:
    reason = () if act is handing.take_over else (read["reason"],)
    act(actor, stream, picked, *reason, key=read["key"])


def _shown(
    request: HttpRequest,
    actor: Actor,
    found: Handover,
    place: Place,
    status: int = 200,
    *,
    answer: AnswerForm | None = None,
    annul: ReasonForm | None = None,
    picked: frozenset[int] | None = None,
) -> HttpResponse:
    state = found.state
    gave = state.content == RESULTS and int(state.from_unit) in actor.unit_ids
    mine = handing.may(actor, found, TAKE) and state.status != "annulled" and not gave
    offered = state.status == "open" and handing.may(actor, found, handing.giving(found))
    sheet = telling.sheet(actor, found, place.link, "ho-so" if mine else "", picked)
    context = {
        "sheet": sheet,
        "back": place.back,
        "action": place.action,
        "print_href": place.print_href,
        "papers": [(name, place.paper(sha)) for name, sha in sheet.papers],
        "annulled": state.status == "annulled",
        "answer": (answer or AnswerForm(seen=found.seq)) if mine else None,
        "buttons": _buttons(actor, found),
        "annul": (annul or ReasonForm(seen=found.seq)) if offered else None,
    }
    return render(request, "telling/handover.html", context, status=status)


def _buttons(actor: Actor, found: Handover) -> list[tuple[str, str, str, str]]:
    """What may still be answered: (value, label, key, the key as printed)."""
    offered = []
    if found.state.waiting:
        offered = [
            ("take", _("Nhận hồ sơ đã chọn"), "ctrl+enter", "Ctrl ↵"),
            ("decline", _("Không nhận"), "alt+x", "Alt X"),
        ]
    if any(one.official == actor.official and one.status != WAITING for one in found.state.answers):
        offered.append(("reopen", _("Làm lại câu trả lời"), "alt+l", "Alt L"))
    return offered
