"""The page on the officer's phone: photograph a paper, and it lies at the counter. No sign-in, no name, some minutes."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.words import sentence
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.scans.rules.scan import PHONE
from chuan.surfaces.acts import digitising
from chuan.surfaces.counter.web.phone_link import read_link
from chuan.surfaces.counter.web.reading import key_of
from chuan.surfaces.counter.web.sent_files import sent_of, told_of


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def page(request: HttpRequest, token: str) -> HttpResponse:
    """Choose the paper, take photos, send; what was sent is said, what could not be kept too."""
    actor, dossier = _who(token)
    found = digitising.opened(actor, dossier)
    papers = {key: name or _("Kết quả giải quyết") for key, name in digitising.papers_of(found).items()}
    chosen = request.POST.get("paper", "")
    context: dict[str, Any] = {"papers": papers.items(), "chosen": chosen, "code": found.dossier.state.code}
    status = 200
    if request.method == "POST":
        try:
            answers = digitising.take(
                actor, dossier, chosen, sent_of(request), key_of(request.POST.dict()), PHONE
            )
            context["sent"], context["wrong"] = told_of(answers)
        except Refused as refused:
            context["wrong"], status = (sentence(refused.refusals[0].reason),), refused.refusals[0].status
    answer = render(request, "counter/phone.html", {**context, "key": str(uuid4())}, status=status)
    answer["Referrer-Policy"], answer["X-Robots-Tag"] = "same-origin", "noindex"
    return answer


def _who(token: str) -> tuple[Actor, int]:
    official, dossier = read_link(token)
    actor = organisation.actor_of_official(official, timezone.now())
    if actor is None:
        raise Refused(refuse("missing", "scans.link_ended"))
    return actor, dossier
