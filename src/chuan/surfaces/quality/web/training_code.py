"""The screen of a class with its code, and what a phone shows that opened it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from chuan.base.kernel.refusal import Refusal
from chuan.base.web.components import Note
from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.training.imports.standard import shipped
from chuan.events.training.services.classes import Lesson
from chuan.readings.forms.rules.qr import qr_image
from chuan.surfaces.acts import attending, classes


@never_cache
@require_GET
def screen(request: HttpRequest, lesson: int) -> HttpResponse:
    """The code of this minute, large, for whoever runs the class."""
    found = classes.seen(actor_of(request), lesson, classes.TEACH)
    code = attending.code(actor_of(request), lesson)
    link = request.build_absolute_uri(reverse("quality:training_attend", args=[lesson, code]))
    context = {
        "found": found,
        "title": _title(found),
        "image": qr_image(link),
        "link": link,
        "here": say.number(len(found.state.present)),
        "lives": _("%(n)s phút") % {"n": shipped().code_minutes},
    }
    return render(request, "quality/training_code.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
def attend(request: HttpRequest, lesson: int, token: str) -> HttpResponse:
    """“I am here”, once; an old code says so before anybody presses."""
    actor = actor_of(request)
    found, wrong = attending.scanned(actor, lesson, token)
    if request.method == "POST" and wrong is None:
        return carried(
            request, OrderForm(request.POST),
            lambda read: attending.attend(actor, lesson, token, read["key"]),
            lambda status, sent: _page(request, found, status, form=sent),
            _("Đã điểm danh."), request.path,
        )  # fmt: skip
    if wrong is not None:
        return _page(request, found, wrong.status, wrong=wrong)
    return _page(request, found)


def _page(
    request: HttpRequest, found: Lesson, status: int = 200, form: Any = None, wrong: Refusal | None = None
) -> HttpResponse:
    state, mine = found.state, found.state.turn(actor_of(request).official)
    assert state.starts is not None
    done = None
    if wrong is not None:
        done = Note(sentence(wrong.reason), "stop", "alert-triangle")
    elif mine is not None and mine.how and mine.at is not None:
        told = {"at": say.long_moment(mine.at)}
        done = Note(_("Anh/chị đã điểm danh lớp này %(at)s.") % told, "said", "check")
    context = {
        "title": _title(found),
        "when": say.long_moment(state.starts),
        "done": done,
        "form": form or (OrderForm() if done is None else None),
    }
    return render(request, "quality/training_attend.html", context, status=status)


def _title(found: Lesson) -> str:
    return people.texts(found.id).get(int(found.state.title), "")
