"""Paper that comes to my unit: lists from the counter, each line taken over or declined by whoever is here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from chuan.base.kernel.refusal import Refused
from chuan.base.web.components import Filters, Tab
from chuan.base.web.links import page_of, pager
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.custody.rules.handover import WAITING
from chuan.events.custody.services.handovers import Handover
from chuan.readings.whereabouts.queries.handovers import LineEntry, handovers, waiting_lists
from chuan.surfaces.acts import handing
from chuan.surfaces.telling import handing as telling
from chuan.surfaces.telling.forms import AnswerForm

SIZE = 50
_ACT = "custody.take_over"
_ANSWERS: dict[str, tuple[Callable[..., Handover], str]] = {
    "take": (handing.take_over, gettext_noop("Đã nhận %(count)s hồ sơ.")),
    "decline": (handing.decline, gettext_noop("Đã ghi không nhận %(count)s hồ sơ. Quầy thấy lý do.")),
    "reopen": (handing.reopen, gettext_noop("Đã mở lại %(count)s hồ sơ để trả lời lại.")),
}


@require_GET
def lists(request: HttpRequest) -> HttpResponse:
    """The lists for my unit: those that wait first."""
    actor, at = actor_of(request), page_of(request.GET)
    seen = scope(actor, _ACT, timezone.now())
    every = request.GET.get("t") == "het"
    units = tuple(sorted(actor.unit_ids))
    found, total = handovers(seen, "" if every else "open", units, SIZE, (at - 1) * SIZE)
    waiting = waiting_lists(seen, units)
    context = {
        "title": _("Nhận bàn giao"),
        "said": _("%(count)s danh sách chờ đơn vị nhận") % {"count": say.number(waiting)},
        "filters": Filters(
            (Tab(_("Chờ nhận"), "?", waiting, not every), Tab(_("Tất cả"), "?t=het", current=every))
        ),
        "table": telling.list_table(
            _("Danh sách bàn giao"), found, lambda one: reverse("desk:handover", args=[one.stream])
        ),
        "pager": pager(request.GET, at, SIZE, total),
    }
    return render(request, "desk/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def one_list(request: HttpRequest, handover: int) -> HttpResponse:
    """One list: tick lines, take them over, or decline them with a reason."""
    actor = actor_of(request)
    found = handing.seen_by(actor, handover, _ACT)
    if request.method != "POST":
        return _page(request, actor, found, AnswerForm(seen=found.seq))
    form = AnswerForm(request.POST)
    picked = frozenset(int(one) for one in request.POST.getlist("ho-so") if one.isdigit())
    act, said = _ANSWERS.get(request.POST.get("do", ""), _ANSWERS["take"])
    if not form.is_valid():
        return _page(request, actor, found, form, 422, picked)
    try:
        _order(act, actor, handover, sorted(picked), form.cleaned_data)
    except Refused as refused:
        first = refused.refusals[0]
        if first.status == 404:
            raise
        put_beside_fields(form, refused.refusals)
        return _page(request, actor, handing.seen_by(actor, handover), form, first.status, picked)
    messages.success(request, _(said) % {"count": len(picked)})
    return redirect("desk:handover", handover)


@require_POST
def print_list(request: HttpRequest, handover: int) -> HttpResponse:
    """Print a list, counted."""
    actor = actor_of(request)
    handing.seen_by(actor, handover, _ACT)
    return redirect("desk:handover_paper", handover, telling.print_list(actor, handover))


@require_GET
def paper(request: HttpRequest, handover: int, sha256: str) -> HttpResponse:
    """A list as it was printed."""
    actor = actor_of(request)
    handing.seen_by(actor, handover, _ACT)
    content = telling.printed_list(actor, handover, sha256)
    return HttpResponse(content, content_type="application/pdf")


def _order(
    act: Callable[..., Handover], actor: Actor, stream: int, picked: list[int], read: dict[str, Any]
) -> None:
    reason = () if act is handing.take_over else (read["reason"],)
    act(actor, stream, picked, *reason, key=read["key"])


def _page(
    request: HttpRequest,
    actor: Actor,
    found: Handover,
    form: AnswerForm,
    status: int = 200,
    picked: frozenset[int] | None = None,
) -> HttpResponse:
    mine = handing.may(actor, found, _ACT) and found.state.status != "annulled"
    sheet = telling.sheet(actor, found, _link, "ho-so" if mine else "", picked)
    context = {
        "sheet": sheet,
        "back": (_("Nhận bàn giao"), reverse("desk:handovers")),
        "action": reverse("desk:handover", args=[found.id]),
        "print_href": reverse("desk:print_handover", args=[found.id]),
        "papers": [
            (name, reverse("desk:handover_paper", args=[found.id, sha])) for name, sha in sheet.papers
        ],
        "annulled": found.state.status == "annulled",
        "answer": form if mine else None,
        "buttons": _buttons(actor, found),
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


def _link(one: LineEntry) -> str:
    return reverse("desk:dossier", args=[one.dossier])
