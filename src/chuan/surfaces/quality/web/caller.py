"""One who asked, or was heard: his words as this person may read them, and the steps of guiding or hearing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.web.components import Fact
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.petitions.rules.caller import GUIDANCE, HEARING
from chuan.events.petitions.rules.sight import Sight
from chuan.events.petitions.services.callers import CALLERS, Found
from chuan.readings.matters.queries.nonconformities import visible
from chuan.surfaces.acts import calling, courses
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.quality.web.course import panel
from chuan.surfaces.quality.web.kinds import PAGES, Page
from chuan.surfaces.quality.web.shown import page
from chuan.surfaces.telling.callers import Heard
from chuan.surfaces.telling.callers import heard as read_by
from chuan.surfaces.telling.petitions import CHANNELS, SIGNALS

_BOOKS = {
    HEARING: ("tiep-cong-dan", gettext_noop("Sổ tiếp công dân")),
    GUIDANCE: ("huong-dan", gettext_noop("Sổ hướng dẫn")),
}


@require_GET
def hearing(request: HttpRequest, heard: int) -> HttpResponse:
    """One who was heard."""
    return _show(HEARING, request, heard)


@require_GET
def guidance(request: HttpRequest, asker: int) -> HttpResponse:
    """One who asked."""
    return _show(GUIDANCE, request, asker)


def _show(kind: str, request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """His words above the steps; the note of a step is what he was told."""
    actor = actor_of(request)
    found: Found = courses.seen(actor, CALLERS[kind].kind, stream)
    told, (book, label) = read_by(found, actor.official), _BOOKS[kind]
    context = {
        "title": people.texts(stream).get(int(found.state.course.title), ""),
        "back": reverse("voices:register", args=[book]),
        "label": _(label),
        "facts": tuple(one for one in _facts(actor, found, told) if one.text),
        "words": told.words,
        "sealed": told.sight == Sight.SEALED,
        "signs": ", ".join(_(SIGNALS[one]) for one in found.state.signals if one in SIGNALS),
        "course": panel(request, kind, found, bound),
    }
    return page(request, "quality/caller.html", "work", context, status)


def _facts(actor: Actor, found: Found, told: Heard) -> Iterator[Fact]:
    state, author = found.state, told.author
    yield Fact(_("Số"), state.number)
    yield Fact(_("Lúc"), say.long_moment(state.at) if state.at else "")
    yield Fact(_("Nhận qua"), _(CHANNELS[state.channel]))
    if told.sight == Sight.FULL:
        yield Fact(_("Người đến"), author.name or _("không cho biết"))
        yield Fact(_("Địa chỉ"), author.address)
        yield Fact(_("Điện thoại"), author.phone)
    if state.dossier and told.sight != Sight.SEALED:
        number = int(state.dossier)
        code = visible(scope(actor, "dossiers.view", clock()), {number}).get(number, "")
        yield Fact(_("Về hồ sơ"), code, reverse("desk:dossier", args=[number]))
    if state.petition:
        yield Fact(
            _("Phản ánh đã mở"), _("Mở phản ánh"), reverse("voices:petition", args=[int(state.petition)])
        )


def _page_of(kind: str) -> Page:
    def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
        return _show(kind, request, stream, status, **bound)

    return Page(CALLERS[kind], f"quality:{kind}", show, order=calling.end)


PAGES.update({kind: _page_of(kind) for kind in CALLERS})
