"""What a desk does with numbers: call the next, and the deeds on one number; a refusal is a sentence above the panel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST

from chuan.base.kernel.refusal import Refused
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.acts import desks
from chuan.surfaces.tickets.web.forms import key_of, number_of
from chuan.surfaces.tickets.web.panel import shown

_SAID = {
    "recall": gettext_noop("Đã gọi lại số %(label)s."),
    "begin": gettext_noop("Đang phục vụ số %(label)s."),
    "finish": gettext_noop("Đã xong số %(label)s."),
    "miss": gettext_noop("Đã ghi số %(label)s vắng mặt."),
    "call": gettext_noop("Đã gọi số %(label)s, ngoài thứ tự."),
    "move": gettext_noop("Đã chuyển số %(label)s."),
    "cancel": gettext_noop("Đã hủy số %(label)s."),
}
_ADDRESSES: Mapping[str, str] = {
    "goi": "call", "goi-lai": "recall", "bat-dau": "begin", "xong": "finish", "vang": "miss", "chuyen": "move",
    "huy": "cancel",
}  # fmt: skip


@require_POST
def call_next(request: HttpRequest) -> HttpResponse:
    """The next number of this desk; what becomes of who is there is said with it."""
    try:
        number, choice = desks.call_next(
            actor_of(request), request.POST.get("ket-thuc", ""), key_of(request.POST)
        )
    except Refused as refused:
        return _refused(request, refused)
    if number is None:
        messages.success(request, _("Đã ghi. Không còn ai chờ quầy này."))
    else:
        why = f" ({sentence(choice.why)})" if choice else ""
        messages.success(request, _("Mời số %(label)s%(why)s.") % {"label": number.state.label, "why": why})
    return redirect("tickets:panel")


@require_POST
def act(request: HttpRequest, ticket: int, deed: str) -> HttpResponse:
    """One deed on one number."""
    name = _ADDRESSES.get(deed)
    if name is None:
        raise Http404
    try:
        done = _act(actor_of(request), ticket, name, request)
    except Refused as refused:
        return _refused(request, refused)
    messages.success(request, _(_SAID[name]) % {"label": done.state.label})
    return redirect("tickets:panel")


def _act(actor: Actor, ticket: int, name: str, request: HttpRequest) -> Any:
    sent, key = request.POST, key_of(request.POST)
    special: dict[str, Callable[[], Any]] = {
        "call": lambda: desks.call(actor, ticket, key),
        "move": lambda: desks.move(actor, ticket, sent.get("viec", ""), number_of(sent, "quay"), key),
        "cancel": lambda: desks.cancel(actor, ticket, sent.get("ly-do", ""), key),
    }
    return special[name]() if name in special else desks.deed(actor, ticket, name, key)


def _refused(request: HttpRequest, refused: Refused) -> HttpResponse:
    """The panel as it stands now, with why nothing was done; out of sight stays missing."""
    first = refused.refusals[0]
    if first.status in {403, 404}:
        raise refused
    return shown(request, first.status, wrong=sentence(first.reason))
