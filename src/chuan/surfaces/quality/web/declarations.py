"""Declarations: what is declared, what must be declared again, and one declaration step by step to publication."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.clock import local
from chuan.base.store import files
from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import Read, carried
from chuan.base.web.served import served
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.events.declarations.rules.events import EVIDENCED
from chuan.events.declarations.services import MATTERS, Declaration
from chuan.events.dossiers.services import people
from chuan.readings.obligations.services import picture
from chuan.surfaces.acts import courses, declaring
from chuan.surfaces.acts.asking import allows, clock, demand
from chuan.surfaces.quality.web.clause_lines import clause_lines, summed
from chuan.surfaces.quality.web.course import panel
from chuan.surfaces.quality.web.declaration_forms import BeginForm, EvidenceForm
from chuan.surfaces.quality.web.declaration_shown import (
    annex,
    declared_table,
    facts,
    shown_papers,
    shown_steps,
)
from chuan.surfaces.quality.web.kinds import PAGES, Page
from chuan.surfaces.quality.web.orders import on_page
from chuan.surfaces.quality.web.rule_lines import rule_lines
from chuan.surfaces.quality.web.shown import page
from chuan.surfaces.telling.clauses import standings
from chuan.surfaces.telling.declaration_papers import papers


@require_GET
def show_all(request: HttpRequest) -> HttpResponse:
    """Every declaration of one's agency, and whether it must be declared again."""
    return _all(request, None)


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """A declaration begins, its scope computed from the published procedures."""
    actor, form = actor_of(request), BeginForm(request.POST)
    demand(actor, courses.MANAGE, Thing(actor.agency), clock())
    return carried(
        request, form, lambda read: declaring.begin(actor, read["title"], read["key"]),
        lambda status, sent: _all(request, sent, status),
        _("Đã lập phạm vi từ các quy trình đang áp dụng."),
        lambda found: reverse("quality:declaration", args=[found.id]),
    )  # fmt: skip


@require_GET
def look(request: HttpRequest, declaration: int) -> HttpResponse:
    """One declaration."""
    return show(request, declaration)


@require_POST
def evidence(request: HttpRequest, declaration: int) -> HttpResponse:
    """What shows that a step was done."""
    courses.seen(actor_of(request), MATTERS.kind, declaration, courses.STEP)
    return _ordered(
        request, declaration, "evidence_form", EvidenceForm(request.POST, request.FILES),
        lambda actor, read: declaring.show_evidence(actor, declaration, _given(read), read["key"]),
        _("Đã ghi bằng chứng; kết thúc bước khi đã đủ."),
    )  # fmt: skip


def _given(read: Read) -> declaring.Evidence:
    upload = read["content"]
    return declaring.Evidence(
        read["step"], read["day"], read["address"].strip(), upload.name if upload else "",
        upload.read() if upload else b"",
    )  # fmt: skip


@require_POST
def issue(request: HttpRequest, declaration: int) -> HttpResponse:
    """The printed set: decision with annex, notice, posting sheet."""
    actor, form = actor_of(request), OrderForm(request.POST)
    found = courses.seen(actor, MATTERS.kind, declaration, courses.MANAGE)
    if found.state.decided is None or not form.is_valid():
        return show(request, declaration, 409)
    declaring.issue(actor, declaration, papers, form.cleaned_data["key"])
    messages.success(request, _("Đã in bộ văn bản công bố."))
    return redirect("quality:declaration", declaration)


@require_GET
def download(request: HttpRequest, declaration: int, content: str) -> HttpResponse:
    """A paper of the set, or a piece of evidence."""
    courses.seen(actor_of(request), MATTERS.kind, declaration)
    name, media, whole = files.read(declaration, content)
    return served(whole, media, name)


_BEFORE = ("R1", "R2", "R3")


def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The page of one declaration; ``bound`` are forms that were sent wrong."""
    actor = actor_of(request)
    found: Declaration = courses.seen(actor, MATTERS.kind, stream)
    course, awaited = panel(request, "declaration", found, bound), _awaited(actor.official, found)
    here = course.step.here.key if course.step is not None else ""
    if here in EVIDENCED and found.state.shown(here) is None and "step_form" not in bound:
        course = replace(course, step=None)
    manages = allows(actor, courses.MANAGE, Thing(found.agency), clock())
    edition, clauses = standings(found.agency, clock())
    context = {
        "clauses": clause_lines(clauses),
        "clauses_said": summed(clauses),
        "edition": edition.name,
        "found": found,
        "title": people.texts(stream).get(int(found.state.course.title), ""),
        "facts": facts(found),
        "course": course,
        "annex": annex(found),
        "papers": shown_papers(found),
        "shown": shown_steps(found, people.texts(stream)),
        "rules": ()
        if found.state.decided
        else rule_lines(picture(found.agency, clock()), _BEFORE, manages=manages),
        "evidence_form": bound.get("evidence_form") or (_evidence_form(found, awaited) if awaited else None),
        "evidence_name": _step_name(found, awaited),
        "issue_form": OrderForm() if manages and found.state.decided and _may_print(found) else None,
    }
    return page(request, "quality/declaration.html", "declarations", context, status)


_ordered = on_page(show, "quality:declaration")

PAGES["declaration"] = Page(MATTERS, "quality:declaration", show, order=declaring.step)


def _may_print(found: Declaration) -> bool:
    """The first time, and again until the declaration is closed."""
    return not found.state.issued or found.state.course.status == "open"


def _awaited(official: int, found: Declaration) -> str:
    """The first step of this person that still lacks its evidence; "" for none."""
    mine = (hold.step for hold in found.state.course.holds if hold.official == official)
    return next((s for s in mine if s in EVIDENCED and found.state.shown(s) is None), "")


def _evidence_form(found: Declaration, step: str) -> EvidenceForm:
    today = local(clock()).strftime("%d/%m/%Y")
    return EvidenceForm(seen=found.seq, initial={"step": step, "day": today})


def _step_name(found: Declaration, step: str) -> str:
    here = procedures.procedure(found.state.course.edition).step(step)
    return here.name if here else ""


def _all(request: HttpRequest, form: BeginForm | None, status: int = 200) -> HttpResponse:
    actor, at = actor_of(request), clock()
    seen = picture(actor.agency, at)
    manages = allows(actor, courses.MANAGE, Thing(actor.agency), at)
    title = _("Công bố hệ thống quản lý chất lượng năm %(year)s") % {"year": local(at).year}
    free = manages and seen.under_way("declaration") is None
    context = {
        "rules": [
            replace(one, start=("", "")) if one.start[1] == reverse("quality:declarations") else one
            for one in rule_lines(seen, ("R4", "R5", "R6"), manages=manages)
        ],
        "table": declared_table(seen),
        "form": form or (BeginForm(initial={"title": title}) if free else None),
    }
    return page(request, "quality/declarations.html", "declarations", context, status)
