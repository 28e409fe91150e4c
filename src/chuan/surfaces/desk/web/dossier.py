"""The dossier: where it stands, why its dates, what happened, its papers, and the one next act."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures.rules.definition import Step
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.acts.competence import judged
from chuan.surfaces.acts.instead import lends
from chuan.surfaces.acts.signing_papers import may_sign_slips
from chuan.surfaces.acts.staffing import team
from chuan.surfaces.desk.web.between_agencies import between
from chuan.surfaces.desk.web.notes import notes
from chuan.surfaces.desk.web.offered import offered
from chuan.surfaces.desk.web.offered_stops import may_sign, menu, stops
from chuan.surfaces.desk.web.told import told
from chuan.surfaces.desk.web.unsaved import left_over
from chuan.surfaces.desk.web.voices import voices
from chuan.surfaces.telling.elsewhere import followed_page
from chuan.surfaces.telling.file import File, open_file
from chuan.surfaces.telling.instead import stead_note


@require_GET
def show(request: HttpRequest, stream: int) -> HttpResponse:
    """The page of one dossier; one of a ministry's system has its own, one of an agency only overseen asks for a purpose."""
    try:
        return page(request, stream)
    except Refused as refused:
        if refused.refusals[0].reason.key == "reads.purpose_needed":
            return redirect("province:purpose", stream)
        elsewhere = followed_page(stream)
        if elsewhere is None:
            raise
        return elsewhere


def page(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The page, with forms as typed (``bound``) where something was refused."""
    actor, at = actor_of(request), timezone.now()
    file = open_file(actor, stream, at)
    staff = judged(team(file.case.adopted, at), file.case.adopted.agency, at)
    here = _my_step(actor, file, request.GET.get("buoc", ""))
    forms = offered(actor, file, staff, here, bound)
    context = {
        **told(file),
        **forms,
        **stops(actor, file, bound),
        **between(actor, file, bound),
        "menu": menu(actor, file),
        "may_sign": may_sign(actor, file),
        "typed": left_over(bound, forms),
        "stead": stead_note(actor, file, here.key) if here else "",
        "file": file,
        "here": here,
        "signs_slips": may_sign_slips(actor),
        "may_print": allows(actor, "dossiers.print", file.case.thing, at),
        "stale": _since(file, bound.get("seen")),
        "notes": notes(actor, file),
        "voices": voices(actor, file),
    }
    return render(request, "desk/dossier.html", context, status=status)


def _my_step(actor: Actor, file: File, asked: str) -> Step | None:
    """The open step this person holds or does in another's stead; the one asked for where there are several."""
    own = [hold.step for hold in file.state.holds if hold.official == actor.official]
    lent = [
        hold.step
        for hold in file.state.holds
        if lends(actor, file.procedure, hold, file.case.dossier, file.at)
    ]
    mine = [*own, *lent]
    chosen = asked if asked in mine else next(iter(mine), "")
    return file.procedure.step(chosen)


def _since(file: File, seen: Any) -> list[Any]:
    """What others did since the page was opened, told as lines."""
    if not isinstance(seen, int):
        return []
    return list(file.teller.moments(tuple(item for item in file.lived if item.seq > seen)))
