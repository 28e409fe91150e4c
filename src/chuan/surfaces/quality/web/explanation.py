"""The explanation of a low vote: what was said, beside what the unit answers and what the head says of it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Fact
from chuan.base.web.rules import say
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.feedback.imports.scheme import shipped
from chuan.events.feedback.services import ballots, words
from chuan.events.feedback.services.explanations import MATTERS
from chuan.surfaces.acts import courses
from chuan.surfaces.quality.web.course import panel
from chuan.surfaces.quality.web.kinds import PAGES, Page
from chuan.surfaces.quality.web.shown import page


@require_GET
def one(request: HttpRequest, explanation: int) -> HttpResponse:
    """One explanation, with the form of its open step."""
    return show(request, explanation)


def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The vote's scores and covered words above the steps; the note of the first step is the explanation."""
    found = courses.seen(actor_of(request), MATTERS.kind, stream)
    low = found.state.low
    vote = ballots.load(int(low.ballot)).state
    criterion = shipped().criterion(low.criterion)
    facts = (
        Fact(_("Điểm thấp nhất"), f"{low.points}/5"),
        Fact(_("Về"), criterion.name if criterion else ""),
        Fact(_("Đánh giá lúc"), say.short_moment(vote.at) if vote.at else ""),
        Fact(_("Hồ sơ"), _("Mở hồ sơ"), reverse("desk:dossier", args=[int(low.dossier)])),
    )
    context = {
        "title": people.texts(stream).get(int(found.state.course.title), ""),
        "facts": facts,
        "said": words.covered([int(low.ballot)]).get(int(low.ballot), ""),
        "course": panel(request, "explanation", found, bound),
    }
    return page(request, "quality/explanation.html", "work", context, status)


PAGES["explanation"] = Page(MATTERS, "quality:explanation", show)
