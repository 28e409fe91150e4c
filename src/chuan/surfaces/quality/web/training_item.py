"""One course of the plan: moved, taken out, and its classes; opening one."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web.choosing import with_blank
from chuan.base.web.components import Fact
from chuan.base.web.orders import carried
from chuan.definitions.organisation.rules.authority import Scope, Thing
from chuan.definitions.organisation.rules.roles import ROLES
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.training.imports.standard import shipped
from chuan.events.training.rules.item import State
from chuan.events.training.services.listing import of_item
from chuan.surfaces.acts import training
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.quality.web.orders import on_page
from chuan.surfaces.quality.web.training_choices import people_of
from chuan.surfaces.quality.web.training_classes import class_table, opened
from chuan.surfaces.quality.web.training_forms import ClassForm, MoveForm, WhyForm
from chuan.surfaces.quality.web.training_tabs import shown


@require_GET
def look(request: HttpRequest, item: int) -> HttpResponse:
    """The course."""
    return show(request, item)


def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The course with its forms; those sent wrong stay filled."""
    actor = actor_of(request)
    found = training.seen(actor, stream)
    state, words = found.state, people.texts(stream)
    live = state.struck is None and allows(actor, training.MANAGE, Thing(found.agency), clock())
    first = {"title": words.get(int(state.title), ""), "subject": state.subject, "competence": state.competence, "hours": state.hours}  # fmt: skip
    chosen = {"teacher": with_blank(people_of(found.agency, clock()), _("giảng viên mời"))} if live else {}
    forms = {
        "class_form": ClassForm(initial=first, chosen=chosen),
        "move_form": MoveForm(initial={"quarter": state.quarter, "hours": state.hours}, auto_id="id_m_%s"),
        "strike_form": WhyForm(auto_id="id_s_%s"),
    }
    context = {
        "found": found,
        "title": first["title"],
        "facts": _facts(state, words),
        "classes": class_table(of_item(Scope(frozenset({found.agency})), stream)),
        **(forms if live else {}),
        **bound,
    }
    return shown(request, "training_item", "training", context, status)


@require_POST
def act(request: HttpRequest, item: int, deed: str) -> HttpResponse:
    """A class is opened, the course moved or taken out."""
    if deed == "mo-lop":
        return _open(request, item)
    if deed == "doi":
        return _done(
            request, item, "move_form", MoveForm(request.POST, auto_id="id_m_%s"),
            lambda actor, read: training.change(
                actor, item, read["quarter"], read["hours"], read["reason"], read["key"]
            ),
            _("Đã đổi kế hoạch."),
        )  # fmt: skip
    if deed == "bo":
        return _done(
            request, item, "strike_form", WhyForm(request.POST, auto_id="id_s_%s"),
            lambda actor, read: training.strike(actor, item, read["reason"], read["key"]),
            _("Đã đưa ra khỏi kế hoạch."),
        )  # fmt: skip
    raise Http404


_done = on_page(show, "quality:training_item")


def _open(request: HttpRequest, item: int) -> HttpResponse:
    actor = actor_of(request)
    found = training.seen(actor, item, training.MANAGE)
    chosen = {"teacher": with_blank(people_of(found.agency, clock()), _("giảng viên mời"))}
    return carried(
        request, ClassForm(request.POST, chosen=chosen), lambda read: opened(actor, read, item),
        lambda status, sent: show(request, item, status, class_form=sent),
        _("Đã mở lớp."), lambda made: reverse("quality:training_class", args=[made.id]),
    )  # fmt: skip


def _facts(state: State, words: dict[int, str]) -> tuple[Fact, ...]:
    audience = ", ".join(_(ROLES[one]) for one in state.audience) or _("mọi người")
    reasons = "; ".join(words.get(int(one), "") for one in state.changed)
    told = (
        Fact(_("Quý"), str(state.quarter)),
        Fact(_("Số giờ"), str(state.hours)),
        Fact(_("Chuyên đề"), _(shipped().subject(state.subject))),
        Fact(_("Năng lực"), shipped().name(state.competence)),
        Fact(_("Ai phải học"), audience),
        Fact(_("Đã đổi vì"), reasons),
        Fact(_("Đưa ra khỏi kế hoạch vì"), words.get(int(state.struck or 0), "")),
    )
    return tuple(one for one in told if one.text)
