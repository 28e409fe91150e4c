"""One conduct note; the person's opening it is recorded, for it should be seen within a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web import components
from chuan.base.web.components import Fact
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.appraisals.rules import note_events as e
from chuan.events.appraisals.services import notes as streams
from chuan.events.appraisals.services.notes import Note
from chuan.surfaces.acts import noting
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.acts.charging import CHARGE, about, seen
from chuan.surfaces.rating.web.deeds import Deed, Deeds, done, offered
from chuan.surfaces.rating.web.lived import Telling, moments
from chuan.surfaces.rating.web.note_forms import AnswerForm
from chuan.surfaces.rating.web.shown import page
from chuan.surfaces.rating.web.task_forms import ReasonForm

DEEDS: Deeds = {
    "giai-trinh": Deed(
        gettext_noop("Giải trình"), gettext_noop("Gửi giải trình"), gettext_noop("Đã ghi giải trình."), AnswerForm,
        lambda actor, note, read: noting.answer(actor, note, read["words"], read["key"]), main=True,
    ),
    "rut": Deed(
        gettext_noop("Rút ghi nhận này"), gettext_noop("Rút"), gettext_noop("Đã rút; không còn tính điểm."), ReasonForm,
        lambda actor, note, read: noting.withdraw(actor, note, read["reason"], read["key"]),
    ),
}  # fmt: skip
TELLING: Telling = {
    e.Noted: lambda event: _("ghi nhận điểm cộng") if event.plus else _("ghi nhận điểm trừ"),
    e.NoteSeen: lambda _event: _("đã xem"),
    e.NoteAnswered: lambda _event: _("giải trình"),
    e.NoteWithdrawn: lambda _event: _("rút ghi nhận"),
}


def show(request: HttpRequest, note: int, status: int, bound: Mapping[str, Any]) -> HttpResponse:
    """The page of one note; ``bound`` are forms that were sent wrong."""
    actor = actor_of(request)
    found: Note = seen(actor, streams.KIND, note)
    if found.state.official == actor.official and found.state.seen is None:
        found = noting.see(actor, note)
    context = {
        "title": _("Ghi nhận ứng xử: điểm cộng") if found.state.plus else _("Ghi nhận ứng xử: điểm trừ"),
        "back": {"href": reverse("rating:notes"), "label": _("Ghi nhận ứng xử")},
        "notes": _said(found),
        "facts": _facts(found),
        "moments": moments(streams.KIND, note, TELLING),
        "offered": offered(DEEDS, _open(actor, found), "rating:note_deed", note, bound),
    }
    return page(request, "rating/thing.html", "notes", context, status)


@require_GET
def look(request: HttpRequest, note: int) -> HttpResponse:
    """The page as it is opened."""
    return show(request, note, 200, {})


@require_POST
def act(request: HttpRequest, note: int, deed: str) -> HttpResponse:
    """One of the deeds."""
    return done(request, DEEDS, note, deed, show, "rating:note")


def _open(actor: Actor, found: Note) -> Iterator[str]:
    state = found.state
    if state.withdrawn is not None:
        return
    if state.official == actor.official:
        yield from ("giai-trinh",) if state.answer is None else ()
    elif allows(actor, CHARGE, about(found), timezone.now()):
        yield "rut"


def _said(found: Note) -> tuple[components.Note, ...]:
    told = (
        (found.state.withdrawn is not None, _("Ghi nhận này đã được rút và không còn tính điểm.")),
        (found.state.unseen(timezone.now()), _("Quá một ngày mà người được ghi nhận chưa xem.")),
    )
    return tuple(components.Note(text) for true, text in told if true)


def _facts(found: Note) -> tuple[Fact, ...]:
    state = found.state
    assert state.cited is not None
    names = organisation.names({int(state.official), int(state.by)})
    code = {"code": state.cited.code, "n": state.cited.revision}
    return (
        Fact(_("Người được ghi nhận"), names.get(int(state.official), "")),
        Fact(_("Người ghi"), names.get(int(state.by), "")),
        Fact(_("Căn cứ"), state.cited.article),
        Fact(
            _("Văn bản"), _("%(code)s lần %(n)s") % code,
            reverse("quality:document", args=[int(state.cited.document)]),
        ),
    )  # fmt: skip
