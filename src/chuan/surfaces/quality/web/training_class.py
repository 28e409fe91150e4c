"""One class: who is on its list, who came and how, who passed; its code, its papers."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Fact
from chuan.base.web.rules import say
from chuan.base.web.served import served
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.training.imports.standard import shipped
from chuan.events.training.rules.lesson import CLOSED, OPEN, STATUSES, State
from chuan.events.training.services import certificates
from chuan.events.training.services.classes import Lesson
from chuan.surfaces.acts import classes, training
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.quality.web.training_choices import people_of
from chuan.surfaces.quality.web.training_forms import (
    EnrolForm,
    OutsidersForm,
    PersonForm,
    ResultsForm,
    WhyForm,
)
from chuan.surfaces.quality.web.training_tabs import shown
from chuan.surfaces.quality.web.training_turns import turn_table
from chuan.surfaces.telling import trained


@require_GET
def look(request: HttpRequest, lesson: int) -> HttpResponse:
    """The class."""
    return show(request, lesson)


def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The class with its forms; those sent wrong stay filled."""
    actor = actor_of(request)
    found = classes.seen(actor, stream)
    state, words = found.state, people.texts(stream)
    names = organisation.names({int(one) for one in _named(state)})
    papers = certificates.of_class(stream)
    teaches = allows(actor, classes.TEACH, classes.thing(found), clock())
    manages = allows(actor, training.MANAGE, Thing(found.agency), clock())
    due = sum(turn.passed is True and int(turn.official) not in papers for turn in state.turns)
    context = {
        "found": found,
        "title": words.get(int(state.title), ""),
        "facts": facts_of(state, words, names),
        "turns": turn_table(state, names, words, papers),
        "runs": teaches and state.status == OPEN,
        "award": due if manages and state.competence and state.status == CLOSED else 0,
        **(forms_of(found, names) if teaches else {}),
        **({"annul_form": WhyForm(auto_id="id_a_%s")} if manages and state.status in {OPEN, CLOSED} else {}),
        **bound,
    }
    return shown(request, "training_class", "training_classes", context, status)


def forms_of(found: Lesson, names: dict[int, str], data: Any = None) -> dict[str, Any]:
    """The forms of whoever runs the class, each with the people it may name."""
    state = found.state
    if state.status == CLOSED:
        here = [(str(turn.official), names.get(int(turn.official), "")) for turn in state.present]
        passed = [str(turn.official) for turn in state.present if turn.passed is not False]
        form = ResultsForm(data, chosen={"passed": here}, initial={"passed": passed}, auto_id="id_r_%s")
        return {"results_form": form}
    if state.status != OPEN:
        return {}
    everybody = people_of(found.agency, clock())
    there = {str(turn.official) for turn in state.present}
    listed = {str(turn.official) for turn in state.turns}
    away = [(key, name) for key, name in everybody if key not in there]
    missing = [
        (str(t.official), names.get(int(t.official), "")) for t in state.turns if not t.how and not t.absent
    ]
    free = [(key, name) for key, name in everybody if key not in listed]
    return {
        "enrol_form": EnrolForm(data, chosen={"officials": free}, auto_id="id_e_%s"),
        "mark_form": PersonForm(data, chosen={"official": away}, auto_id="id_k_%s"),
        "excuse_form": PersonForm(data, chosen={"official": missing}, auto_id="id_x_%s"),
        "outsiders_form": OutsidersForm(data, initial={"count": state.outsiders}, auto_id="id_o_%s"),
    }


def facts_of(state: State, words: dict[int, str], names: dict[int, str]) -> tuple[Fact, ...]:
    """When, where, who teaches, what it gives."""
    assert state.starts is not None
    assert state.ends is not None
    teacher = names.get(int(state.teacher), "") if state.teacher else words.get(int(state.guest or 0), "")
    span = _("%(since)s đến %(until)s") % {"since": say.long_moment(state.starts), "until": f"{say.short_moment(state.ends)}"}  # fmt: skip
    told = (
        Fact(_("Thời gian"), span),
        Fact(_("Nơi học"), words.get(int(state.place), "")),
        Fact(_("Giảng viên"), teacher),
        Fact(_("Số giờ"), str(state.hours)),
        Fact(_("Năng lực"), shipped().name(state.competence)),
        Fact(_("Có mặt"), _("%(here)s trên %(all)s") % {"here": len(state.present), "all": len(state.turns)}),
        Fact(_("Người ngoài"), say.number(state.outsiders) if state.outsiders else ""),
        Fact(_("Tình trạng"), _(STATUSES.get(state.status, ""))),
        Fact(_("Hủy vì"), words.get(int(state.reason or 0), "")),
        Fact(_("Kế hoạch"), _("Mở khóa học"), reverse("quality:training_item", args=[int(state.item)]))
        if state.item
        else Fact("", ""),
    )
    return tuple(one for one in told if one.text)


def _named(state: State) -> set[int]:
    people_ = {int(one) for turn in state.turns for one in (turn.official, turn.by) if one}
    return people_ | ({int(state.teacher)} if state.teacher else set())


@require_GET
def printed(request: HttpRequest, lesson: int) -> HttpResponse:
    """The attendance list, printed."""
    found = classes.seen(actor_of(request), lesson)
    return served(trained.attendance(found), "application/pdf", "danh-sach-diem-danh.pdf")
