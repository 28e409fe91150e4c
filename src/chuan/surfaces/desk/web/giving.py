"""Many open steps given to one person with one reason."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chuan.base.web.words import sentence
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.acts import steps


@require_POST
def assign_many(request: HttpRequest) -> HttpResponse:
    """Give the ticked steps to one person with one reason; says what could not be given and why."""
    actor = actor_of(request)
    held = [_held(text) for text in request.POST.getlist("ho-so") if text.count(":") == 1]
    person, reason = request.POST.get("to", ""), request.POST.get("reason", "")
    back = request.POST.get("back") or reverse("desk:unit")
    if not held or not person.isdecimal() or not reason.strip():
        messages.error(request, _("Chọn hồ sơ, người nhận và ghi lý do rồi giao lại."))
        return _back(back)
    answers = steps.reassign_many(actor, held, int(person), reason)
    given = sum(refusal is None for _stream, refusal in answers)
    refused = sorted({sentence(refusal.reason) for _stream, refusal in answers if refusal})
    messages.success(
        request,
        _("Đã giao %(given)s hồ sơ.") % {"given": given}
        + (_(" Chưa giao được: %(refused)s") % {"refused": " ".join(refused)} if refused else ""),
    )
    return _back(back)


def _held(text: str) -> tuple[int, str]:
    stream, step = text.split(":")
    return int(stream) if stream.isdecimal() else 0, step


def _back(to: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(
        to if to.startswith("/") and not to.startswith("//") else reverse("desk:mine")
    )
