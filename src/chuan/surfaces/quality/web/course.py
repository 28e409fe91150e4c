"""Where a matter stands, and what this person may do about it: the same for every kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chuan.base.store.typed import Standing
from chuan.base.web.orders import Read, carried
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor, Person
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.course import Course
from chuan.definitions.procedures.rules.definition import Procedure, Step
from chuan.events.dossiers.services import people
from chuan.surfaces.acts import courses
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.quality.web.course_forms import DropForm, GiveForm, StepForm
from chuan.surfaces.quality.web.kinds import page_of


@dataclass(frozen=True, slots=True)
class Line:
    """One step of the way: ``css`` is done, now or ""; who, when, and what was said."""

    name: str
    css: str
    who: str = ""
    when: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """The way of a matter and this person's forms; None where he has none."""

    kind: str
    stream: int
    lines: tuple[Line, ...]
    step: StepForm | None
    give: GiveForm | None
    drop: DropForm | None


def panel(request: HttpRequest, kind: str, found: Standing[Any], bound: Mapping[str, Any]) -> Panel:
    """What a page of a matter shows beside the matter itself; ``bound`` are forms sent wrong."""
    actor, course = actor_of(request), found.state.course
    definition = procedures.procedure(course.edition)
    staff = courses.staff(found.agency, found.now) if course.status == "open" else ()
    manages = course.status == "open" and allows(actor, courses.MANAGE, courses.thing(found), clock())
    return Panel(
        kind,
        found.id,
        _lines(definition, course, people.texts(found.id)),
        bound.get("step_form") or _step_form(actor, kind, found, definition, staff),
        bound.get("give_form") or (_give_form(found, definition, staff) if manages else None),
        bound.get("drop_form") or (DropForm(seen=found.seq) if manages else None),
    )


@require_POST
def step(request: HttpRequest, kind: str, stream: int) -> HttpResponse:
    """End one's step."""
    page, actor = page_of(kind), actor_of(request)
    found = courses.seen(actor, page.matters.kind, stream)
    definition, staff = (
        procedures.procedure(found.state.course.edition),
        courses.staff(found.agency, found.now),
    )
    form = _step_form(actor, kind, found, definition, staff, request.POST)
    if form is None:
        return page.show(request, stream, 409)
    said = _("Đã ghi: %(step)s.") % {"step": form.here.name}
    return _ordered(
        request, kind, stream, "step_form", form,
        lambda read: page.order(page.matters, actor, stream, form.move(), read["seen"], read["key"]), said,
    )  # fmt: skip


@require_POST
def give(request: HttpRequest, kind: str, stream: int) -> HttpResponse:
    """Give a step to another."""
    page, actor = page_of(kind), actor_of(request)
    found = courses.seen(actor, page.matters.kind, stream, courses.MANAGE)
    definition, staff = (
        procedures.procedure(found.state.course.edition),
        courses.staff(found.agency, found.now),
    )
    form = _give_form(found, definition, staff, request.POST)
    if form is None:
        return page.show(request, stream, 409)
    return _ordered(
        request, kind, stream, "give_form", form,
        lambda read: courses.give(
            page.matters, actor, stream, read["step"], read["to"], read["reason"], read["key"]
        ),
        _("Đã giao lại bước này."),
    )  # fmt: skip


@require_POST
def drop(request: HttpRequest, kind: str, stream: int) -> HttpResponse:
    """Annul the matter."""
    page, actor = page_of(kind), actor_of(request)
    return _ordered(
        request, kind, stream, "drop_form", DropForm(request.POST),
        lambda read: courses.drop(page.matters, actor, stream, read["reason"], read["key"]),
        _("Đã hủy việc này; lý do được giữ lại."),
    )  # fmt: skip


def _ordered(
    request: HttpRequest, kind: str, stream: int, name: str, form: BaseForm,
    act: Callable[[Read], object], said: str,
) -> HttpResponse:  # fmt: skip
    """One order on a matter; then its page again, whichever kind it is."""
    page = page_of(kind)
    return carried(
        request, form, act, lambda status, sent: page.show(request, stream, status, **{name: sent}),
        said, reverse(page.url_name, args=[stream]),
    )  # fmt: skip


def _step_form(
    actor: Actor,
    kind: str,
    found: Standing[Any],
    definition: Procedure,
    staff: Sequence[Person],
    data: Any = None,
) -> StepForm | None:
    """The form of the step this person has; of several, the one that was sent, or the first."""
    course: Course = found.state.course
    mine = [hold.step for hold in course.holds if hold.official == actor.official]
    asked = data.get("step") if data is not None else None
    key = asked if asked in mine else next(iter(mine), None)
    here = definition.step(key) if key else None
    if here is None:
        return None
    elsewhere = page_of(kind).elsewhere
    offered = tuple(one for one in here.outcomes if (here.key, one.key) not in elsewhere)
    if not offered:
        return None
    here = replace(here, outcomes=offered)
    nexts = {step: courses.fit_for(step.role, staff) for step in _opened(definition, course, here)}
    return StepForm(data, here=here, nexts=nexts, seen=found.seq)


def _opened(definition: Procedure, course: Course, here: Step) -> list[Step]:
    """The steps that this one may open and that nobody has had yet; one that joins others opens with the last of them."""
    targets = dict.fromkeys(target for outcome in here.outcomes for target in outcome.to)
    steps = (definition.step(target) for target in targets)
    return [
        step
        for step in steps
        if step is not None
        and course.holder(step.key) is None
        and not course.last(step.key)
        and all(one == here.key or course.last(one) for one in step.join)
    ]


def _give_form(
    found: Standing[Any], definition: Procedure, staff: Sequence[Person], data: Any = None
) -> GiveForm | None:
    """Giving the first open step on, or the one that was sent."""
    course: Course = found.state.course
    key = (data or {}).get("step") or next((hold.step for hold in course.holds), "")
    step = definition.step(key)
    if step is None:
        return None
    return GiveForm(data, people=courses.fit_for(step.role, staff), seen=found.seq, initial={"step": key})


def _lines(definition: Procedure, course: Course, words: Mapping[int, str]) -> tuple[Line, ...]:
    """Every step that was taken, in order, then those open now, then the rest of the way."""
    names = organisation.names({int(one) for one in course.people})
    past = tuple(
        Line(
            f"{step.name}: {outcome.name}" if outcome and len(step.outcomes) > 1 else step.name,
            "done",
            names.get(int(one.official), ""),
            say.short_moment(one.at),
            words.get(int(one.note), "") if one.note else "",
        )
        for one in course.taken
        if (step := definition.step(one.step)) is not None
        for outcome in (step.outcome(one.outcome),)
    )
    now = tuple(
        Line(
            step.name,
            "now",
            names.get(int(hold.official), ""),
            _("từ %(since)s") % {"since": say.short_moment(hold.since)},
        )
        for hold in course.holds
        if (step := definition.step(hold.step)) is not None
    )
    seen = {*(one.step for one in course.taken), *(hold.step for hold in course.holds)}
    later = (step for step in definition.steps if step.key not in seen and course.status == "open")
    return (*past, *now, *(Line(step.name, "") for step in later))
