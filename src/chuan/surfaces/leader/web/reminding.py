"""A reminder in one press: recorded with the dossier, seen by its holder."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.acts import steps


@require_POST
def remind(request: HttpRequest, stream: int) -> HttpResponse:
    """Ask the holder of a step to act, in the words shown beside the button."""
    steps.remind(actor_of(request), stream, request.POST.get("step", ""), request.POST.get("text", "")[:300])
    messages.success(
        request,
        _("Đã nhắc %(name)s; lời nhắc nằm trong hồ sơ.") % {"name": request.POST.get("holder", "")[:100]},
    )
    return back(request, "leader:today")


def back(request: HttpRequest, otherwise: str) -> HttpResponseRedirect:
    """To the page of ours that the form names, else to ``otherwise``."""
    to = request.POST.get("back", "")
    ours = to.startswith("/") and url_has_allowed_host_and_scheme(to, allowed_hosts=None)
    return HttpResponseRedirect(to if ours else reverse(otherwise))
