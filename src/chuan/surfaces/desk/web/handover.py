"""Paper that comes to my unit: lists from the counter, each line taken over or declined by whoever is here."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from chuan.base.web.components import Filters, Tab
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.whereabouts.queries.handovers import LineEntry, handovers, waiting_lists
from chuan.readings.whereabouts.queries.results import count_to_bring
from chuan.surfaces.acts.bringing import BRING
from chuan.surfaces.telling import answering
from chuan.surfaces.telling import handing as telling
from chuan.surfaces.telling.answering import TAKE

SIZE = 50


@require_GET
def lists(request: HttpRequest) -> HttpResponse:
    """The lists for my unit, those that wait first; or those of results that it gave."""
    actor, at = actor_of(request), page_of(request.GET)
    tab = request.GET.get("t", "")
    seen = scope(actor, TAKE, timezone.now())
    units = tuple(sorted(actor.unit_ids))
    if tab == "da-giao":
        found, total = handovers(seen, "", (), SIZE, (at - 1) * SIZE, "results")
    else:
        found, total = handovers(seen, "" if tab == "het" else "open", units, SIZE, (at - 1) * SIZE)
    waiting = waiting_lists(seen, units)
    context = {
        "title": _("Bàn giao"),
        "said": _("%(count)s danh sách chờ đơn vị nhận") % {"count": say.number(waiting)},
        "filters": tabs(actor, waiting, tab),
        "table": telling.list_table(
            _("Danh sách bàn giao"), found, lambda one: reverse("desk:handover", args=[one.stream])
        ),
        "pager": pager(request.GET, at, SIZE, total),
    }
    return render(request, "desk/list.html", context)


def tabs(actor: Actor, waiting: int, current: str) -> Filters:
    """What comes to the unit, what it has to bring to the counter, what it gave."""
    here = reverse("desk:handovers")
    due = count_to_bring(scope(actor, BRING, timezone.now()))
    return Filters(
        (
            Tab(_("Chờ nhận"), here, waiting, not current),
            Tab(_("Tất cả"), f"{here}?t=het", current=current == "het"),
            Tab(_("Kết quả chờ giao về quầy"), reverse("desk:bringing"), due, current == "ket-qua"),
            Tab(_("Kết quả đã giao"), f"{here}?t=da-giao", current=current == "da-giao"),
        )
    )


@require_http_methods(["GET", "HEAD", "POST"])
def one_list(request: HttpRequest, handover: int) -> HttpResponse:
    """One list: tick lines, take them over, or decline them with a reason; the giver of results may annul it."""
    place = answering.Place(
        action=reverse("desk:handover", args=[handover]),
        print_href=reverse("desk:print_handover", args=[handover]),
        paper=lambda sha256: reverse("desk:handover_paper", args=[handover, sha256]),
        link=_link,
        back=(_("Bàn giao"), reverse("desk:handovers")),
    )
    return answering.page(request, actor_of(request), handover, place)


@require_POST
def print_list(request: HttpRequest, handover: int) -> HttpResponse:
    """Print a list, counted."""
    return redirect("desk:handover_paper", handover, telling.print_list(actor_of(request), handover))


@require_GET
def paper(request: HttpRequest, handover: int, sha256: str) -> HttpResponse:
    """A list as it was printed."""
    content = telling.printed_list(actor_of(request), handover, sha256)
    return HttpResponse(content, content_type="application/pdf")


def _link(one: LineEntry) -> str:
    return reverse("desk:dossier", args=[one.dossier])
