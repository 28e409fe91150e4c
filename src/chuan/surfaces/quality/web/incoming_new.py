"""A document that came in gets its number and goes to a person."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.clock import local
from chuan.base.web.orders import carried
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.obligations.services import texts_over
from chuan.surfaces.acts import courses, incoming
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.acts.numbering import KEEP, VIEW
from chuan.surfaces.quality.web.incoming_forms import EntryForm
from chuan.surfaces.quality.web.shown import page


@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    """The form, and the document in the register."""
    actor, at = actor_of(request), timezone.now()
    demand(actor, KEEP, Thing(actor.agency), at, VIEW)
    offered = _offered(actor)
    if request.method == "GET":
        return _page(request, 200, EntryForm(initial={"arrived": local(at).date()}, **offered))
    form = EntryForm(request.POST, request.FILES, **offered)
    return carried(
        request, form, lambda read: incoming.register(actor, form.entry(), read["key"]),
        lambda status, sent: _page(request, status, sent),
        lambda made: _("Đã vào sổ, số đến %(number)s.") % {"number": made.state.entry.number},
        lambda made: reverse("quality:incoming_one", args=[made.id]),
    )  # fmt: skip


def _offered(actor: Actor) -> dict[str, Any]:
    """Who may be named, and the texts it may be about."""
    at = timezone.now()
    staff = courses.staff(actor.agency, at)
    texts = texts_over(actor.agency, local(at).date())
    return {
        "directing": courses.fit_for("approver", staff),
        "solving": courses.fit_for("owner", staff),
        "laws": [(one.id, f"{one.number}: {one.name}"[:120]) for one in texts],
    }


def _page(request: HttpRequest, status: int, form: EntryForm) -> HttpResponse:
    return page(request, "quality/incoming_new.html", "incoming", {"form": form}, status)
