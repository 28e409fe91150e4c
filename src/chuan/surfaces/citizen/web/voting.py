"""The citizen rates his dossier: from his slip's QR code, or at a counter's screen."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.words import sentence
from chuan.definitions.organisation import services as organisation
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.feedback.imports.scheme import shipped
from chuan.surfaces.acts import voting
from chuan.surfaces.acts.voting import Vote
from chuan.surfaces.citizen.web.device import Screen, channel_of, hash_of, official_on, screen_of
from chuan.surfaces.citizen.web.views import unlisted
from chuan.surfaces.citizen.web.vote_form import VoteForm
from chuan.surfaces.telling.tries import count_try, forgive


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def page(request: HttpRequest, secret: str) -> HttpResponse:
    """The questions, or why there is nothing to rate; a right form is thanked for."""
    count_try(request, "secret")
    stream = dossiers.by_secret(secret)
    if stream is None:
        raise Refused(refuse("missing", "dossiers.not_found"))
    forgive(request, "secret")
    there = reverse("citizen:vote", args=[secret])
    return voted(request, dossiers.load(stream), f"{there}?xong=1", secret=secret)


def voted(
    request: HttpRequest, found: Dossier, then: str, secret: str = "", screen: Screen | None = None
) -> HttpResponse:
    """One vote asked for and taken; ``then`` is where its thanks stand."""
    screen, form, status = screen or screen_of(request), VoteForm(shipped()), 200
    if request.method == "POST":
        form = VoteForm(shipped(), request.POST)
        status = _cast(request, found, form, screen)
        if status == 200:
            return unlisted(redirect(then))
    shut = voting.closed(found)
    context = {
        "code": found.state.code,
        "procedure": procedures.adoption(int(found.terms["adoption"])).short_name,
        "agency": organisation.agency(found.agency, _now()),
        "secret": secret,
        "thanked": bool(request.GET.get("xong")) and shut is not None,
        "shut": sentence(shut.reason) if shut else "",
        "form": form,
        "screen": screen is not None,
    }
    return unlisted(render(request, "citizen/vote.html", context, status=status), "same-origin")


def _cast(request: HttpRequest, found: Dossier, form: VoteForm, screen: Screen | None) -> int:
    """200 once it is done; else the status of the page that says why not."""
    if not form.is_valid():
        return 422
    given = Vote(
        channel_of(screen), form.scores(), form.cleaned_data["text"], hash_of(request, screen),
        official_on(request, screen, _now()),
    )  # fmt: skip
    try:
        voting.vote(found.id, given, form.cleaned_data["key"])
    except Refused as refused:
        put_beside_fields(form, refused.refusals)
        return refused.refusals[0].status
    return 200


def _now() -> datetime:
    return timezone.now()
