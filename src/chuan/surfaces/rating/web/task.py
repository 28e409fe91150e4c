"""One task: what is asked, by when, what was handed in, what comes next for this person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.store import files
from chuan.base.web.components import Fact
from chuan.base.web.rules import say
from chuan.base.web.served import served
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.appraisals.rules.task import CANCELLED, DONE, HANDED, OPEN, STATUSES
from chuan.events.appraisals.services import tasks as streams
from chuan.events.appraisals.services.tasks import Task
from chuan.events.dossiers.services import people
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.acts.charging import CHARGE, about, seen
from chuan.surfaces.rating.web.deeds import done, offered
from chuan.surfaces.rating.web.lived import moments
from chuan.surfaces.rating.web.points import written
from chuan.surfaces.rating.web.shown import page
from chuan.surfaces.rating.web.task_deeds import DEEDS, TELLING


def show(request: HttpRequest, task: int, status: int, bound: Mapping[str, Any]) -> HttpResponse:
    """The page of one task; ``bound`` are forms that were sent wrong."""
    actor = actor_of(request)
    found: Task = seen(actor, streams.KIND, task)
    context = {
        "title": people.texts(task).get(int(found.state.product), ""),
        "back": {"href": reverse("rating:tasks"), "label": _("Việc ngoài hồ sơ")},
        "facts": _facts(found),
        "moments": moments(streams.KIND, task, TELLING),
        "offered": offered(DEEDS, _open(actor, found), "rating:task_deed", task, bound),
    }
    return page(request, "rating/thing.html", "tasks", context, status)


@require_GET
def look(request: HttpRequest, task: int) -> HttpResponse:
    """The page as it is opened."""
    return show(request, task, 200, {})


@require_POST
def act(request: HttpRequest, task: int, deed: str) -> HttpResponse:
    """One of the deeds."""
    return done(request, DEEDS, task, deed, show, "rating:task")


@require_GET
def product(request: HttpRequest, task: int) -> HttpResponse:
    """The file that was handed in."""
    found: Task = seen(actor_of(request), streams.KIND, task)
    name, media, content = files.read(task, found.state.sha256)
    return served(content, media, name)


def _open(actor: Actor, found: Task) -> Iterator[str]:
    state = found.state
    mine = state.official == actor.official
    judges = not mine and allows(actor, CHARGE, about(found), timezone.now())
    if mine and state.status == OPEN:
        yield "nop"
    if judges and state.status == HANDED:
        yield from ("dat", "chua-dat")
    if judges and state.status not in (DONE, CANCELLED):
        yield "doi-han"
    if judges and state.excused is None and state.late(timezone.now()):
        yield "khach-quan"
    if judges and state.status not in (DONE, CANCELLED):
        yield "thoi-giao"


def _facts(found: Task) -> tuple[Fact, ...]:
    state = found.state
    names = organisation.names({int(state.official), int(state.by)})
    file = reverse("rating:task_file", args=[found.id]) if state.sha256 else ""
    late = _(" · quá hạn") if state.late(timezone.now()) else ""
    told = (
        Fact(_("Người làm"), names.get(int(state.official), "")),
        Fact(_("Người giao"), names.get(int(state.by), "")),
        Fact(_("Hạn nộp"), say.long_moment(state.due) + late),
        Fact(_("Hệ số khó"), written(state.weight)),
        Fact(_("Tình trạng"), _(STATUSES[state.status])),
        Fact(_("Số lần chưa đạt"), str(state.failed) if state.failed else ""),
        Fact(_("Sản phẩm đã nộp"), _("mở tệp") if file else "", file),
    )
    return tuple(one for one in told if one.text)
