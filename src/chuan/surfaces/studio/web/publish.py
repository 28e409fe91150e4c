"""Publication: what changes, a written reason for each warning, and from which day."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.refusal import Refused
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.difference import differences
from chuan.definitions.procedures.services import Adopted
from chuan.surfaces.acts import drafting, publishing
from chuan.surfaces.studio.web.editor import Look, look
from chuan.surfaces.studio.web.findings import found
from chuan.surfaces.studio.web.publish_form import PublishForm


@require_http_methods(["GET", "POST"])
def publish(request: HttpRequest, draft: int) -> HttpResponse:
    """Look once more, then publish; refused while an error stands."""
    actor = actor_of(request)
    seen = look(drafting.opened(actor, draft, publishing.PUBLISH), timezone.now())
    warnings = tuple(one for one in found(seen.flaws) if not one.error)
    if request.method == "GET":
        return _page(request, seen, PublishForm(seen=seen.draft.seen, warnings=warnings))
    form = PublishForm(request.POST, warnings=warnings)
    if not form.is_valid():
        return _page(request, seen, form, 422)
    read = form.cleaned_data
    try:
        adopted = publishing.publish(
            actor, draft, read["since"], form.reasons, read["seen"] or 0, read["key"]
        )
    except Refused as refused:
        status = refused.refusals[0].status
        if status in {403, 404}:
            raise
        put_beside_fields(form, refused.refusals)
        return _page(request, seen, form, status)
    messages.success(
        request,
        gettext("Đã công bố bản %(version)s, có hiệu lực từ %(since)s. Hồ sơ đang giải quyết giữ bản cũ.")
        % {"version": adopted.version, "since": say.day(adopted.since)},
    )
    return redirect("studio:procedure", adopted.id)


def _page(request: HttpRequest, seen: Look, form: PublishForm, status: int = 200) -> HttpResponse:
    current = _current(seen)
    changes = (
        tuple(sentence(one) for one in differences(current.procedure, seen.definition))
        if current and seen.definition
        else ()
    )
    context = {
        "draft": seen.draft,
        "errors": seen.errors,
        "form": form,
        "current": current,
        "changes": changes,
    }
    return render(request, "studio/publish.html", context, status=status)


def _current(seen: Look) -> Adopted | None:
    try:
        return procedures.adopted(seen.draft.agency, seen.draft.code, seen.bench.day)
    except Refused:
        return None
