"""Publication: what changes, a written reason for each warning, and from which day."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from chuan.base.kernel.refusal import Refused
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.people import Actor, Person
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.difference import differences
from chuan.definitions.procedures.services import Adopted
from chuan.surfaces.acts import approving, courses, drafting, publishing
from chuan.surfaces.studio.web.editor import Look, look
from chuan.surfaces.studio.web.findings import found
from chuan.surfaces.studio.web.publish_form import PublishForm, SendForm


@require_http_methods(["GET", "POST"])
def publish(request: HttpRequest, draft: int) -> HttpResponse:
    """Look once more, then publish; refused while an error stands."""
    actor = actor_of(request)
    seen = look(drafting.opened(actor, draft, publishing.PUBLISH), timezone.now())
    if request.method == "GET":
        return _page(request, seen, _blank(seen))
    warnings = tuple(one for one in found(seen.flaws) if not one.error)
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


@require_POST
def send(request: HttpRequest, draft: int) -> HttpResponse:
    """Send the draft to be reviewed and approved."""
    actor = actor_of(request)
    seen = look(drafting.opened(actor, draft), timezone.now())
    form = SendForm(request.POST, people=_reviewers(seen, actor))
    if form.is_valid():
        read = form.cleaned_data
        try:
            approving.send(actor, draft, read["reviewer"], read["note"], read["seen"] or 0, read["key"])
        except Refused as refused:
            status = refused.refusals[0].status
            if status == 404:
                raise
            put_beside_fields(form, refused.refusals)
            return _page(request, seen, _blank(seen), status, form)
        messages.success(request, gettext("Đã gửi xem xét. Bản soạn công bố được khi lãnh đạo phê duyệt."))
        return redirect("studio:publish", draft)
    return _page(request, seen, _blank(seen), 422, form)


def _blank(seen: Look) -> PublishForm:
    warnings = tuple(one for one in found(seen.flaws) if not one.error)
    return PublishForm(seen=seen.draft.seen, warnings=warnings)


def _reviewers(seen: Look, actor: Actor) -> tuple[Person, ...]:
    people = courses.candidates(seen.draft.agency, "reviewer", timezone.now())
    return tuple(one for one in people if one.official != actor.official)


def _page(
    request: HttpRequest, seen: Look, form: PublishForm, status: int = 200, sending: SendForm | None = None
) -> HttpResponse:
    current = _current(seen)
    stands = approving.standing(seen.draft)
    actor = actor_of(request)
    changes = (
        tuple(
            map(
                sentence,
                differences(current.procedure, seen.definition, said=(current.said, seen.draft.said)),
            )
        )
        if current and seen.definition
        else ()
    )
    context = {
        "draft": seen.draft,
        "errors": seen.errors,
        "form": form,
        "current": current,
        "changes": changes,
        "stands": stands,
        "holder": next((one.name for one in _people(seen) if one.official == stands.holder), ""),
        "sending": sending or SendForm(people=_reviewers(seen, actor), seen=seen.draft.seen),
    }
    return render(request, "studio/publish.html", context, status=status)


def _people(seen: Look) -> tuple[Person, ...]:
    return courses.candidates(seen.draft.agency, "author", timezone.now())


def _current(seen: Look) -> Adopted | None:
    try:
        return procedures.adopted(seen.draft.agency, seen.draft.code, seen.bench.day)
    except Refused:
        return None
