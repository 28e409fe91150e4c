"""The classes one sees, the last first; opening one outside the plan."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods

from chuan.base.web.choosing import with_blank
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.orders import Read, carried
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.training.imports.standard import shipped
from chuan.events.training.rules.lesson import STATUSES
from chuan.events.training.services.classes import Lesson
from chuan.events.training.services.listing import Held, classes
from chuan.surfaces.acts import classes as acts
from chuan.surfaces.acts import training
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.quality.web.training_choices import people_of
from chuan.surfaces.quality.web.training_forms import ClassForm
from chuan.surfaces.quality.web.training_tabs import shown

_COLUMNS = (gettext_noop("Lớp"), gettext_noop("Bắt đầu"), gettext_noop("Có mặt"), gettext_noop("Đạt"), gettext_noop("Tình trạng"))  # fmt: skip
_BACK, _AHEAD = timedelta(days=400), timedelta(days=400)


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """The classes; one opened outside the plan."""
    actor = actor_of(request)
    if request.method == "GET":
        return _page(request, actor)
    return carried(
        request, ClassForm(request.POST, chosen=_chosen(actor)), lambda read: opened(actor, read),
        lambda status, sent: _page(request, actor, status, sent),
        _("Đã mở lớp."), lambda made: reverse("quality:training_class", args=[made.id]),
    )  # fmt: skip


def opened(actor: Actor, read: Read, item: int = 0) -> Lesson:
    """A class as the form says it."""
    form = acts.Opening(
        read["title"], read["subject"], read["competence"], read["starts"], read["ends"], read["hours"],
        read["place"], item, read["teacher"] or 0, read["guest"],
    )  # fmt: skip
    return acts.open_class(actor, form, read["key"])


def class_table(found: tuple[Held, ...]) -> Table:
    """Classes as a list."""
    rows = tuple(
        Row((
            Cell(one.title, shipped().name(one.competence), reverse("quality:training_class", args=[one.stream]), strong=True, open=True),
            Cell(say.short_moment(one.starts)),
            Cell(_here(one)),
            Cell(say.number(one.passed) if one.passed else ""),
            Cell(_(STATUSES[one.status])),
        ))
        for one in found
    )  # fmt: skip
    empty = Empty(_("Chưa có lớp nào"), _("Lớp mở từ khóa trong kế hoạch, hoặc mở riêng ở dưới."))
    return Table(_("Các lớp"), tuple(Column(_(name)) for name in _COLUMNS), rows, empty)


def _here(one: Held) -> str:
    told = {"here": say.number(one.here), "all": say.number(one.enrolled), "out": say.number(one.outsiders)}
    said = _("%(here)s trên %(all)s") % told
    return said + _(", thêm %(out)s người ngoài") % told if one.outsiders else said


def _page(request: HttpRequest, actor: Actor, status: int = 200, form: Any = None) -> HttpResponse:
    at = clock()
    manages = allows(actor, training.MANAGE, Thing(actor.agency), at)
    context = {
        "classes": class_table(classes(training.sight(actor, at), at - _BACK, at + _AHEAD)),
        "class_form": form or (ClassForm(chosen=_chosen(actor)) if manages else None),
    }
    return shown(request, "training_classes", "training_classes", context, status)


def _chosen(actor: Actor) -> dict[str, Any]:
    return {"teacher": with_blank(people_of(actor.agency, clock()), _("giảng viên mời"))}
