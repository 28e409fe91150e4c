"""The council at one agency's self-score: accepts or lowers part by part, tells, adds the survey, settles."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.store import files
from chuan.base.web.forms import OrderForm
from chuan.base.web.served import served
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.selfscores.rules.scheme import SURVEY
from chuan.events.selfscores.rules.score import ANSWERED, SUBMITTED, TOLD
from chuan.events.selfscores.rules.totals import Line, totals
from chuan.events.selfscores.services.schemes import scheme_of
from chuan.surfaces.acts import par_judging, par_scoring
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.acts.par_scoring import Working
from chuan.surfaces.province.web.par_forms import CountForm, JudgeForm, TellForm
from chuan.surfaces.province.web.par_tabs import shown
from chuan.surfaces.telling import par


@require_GET
def look(request: HttpRequest, par_score: int) -> HttpResponse:
    """The self-score as the council sees it."""
    return show(request, par_score)


def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The same with what was sent wrong still filled."""
    actor, found = actor_of(request), par_scoring.seen(actor_of(request), stream)
    told, words, state = (
        totals(found.score.state, found.scheme, found.key),
        people.texts(stream),
        found.score.state,
    )
    may = allows(actor, par_judging.JUDGE, Thing(found.score.agency), clock())
    name = organisation.agency_names({found.score.agency}).get(found.score.agency, "")

    def form(line: Line) -> Any:
        return bound.get(line.part.number) or (_form(found, line, words) if may else None)

    context = {
        "found": found, "title": name, "facts": par.facts(found, told), "costliest": told.costliest,
        "fields": par.fields(found, words, form, own=False), "earlier": _earlier(found, words),
        "answer": words.get(int(state.answer.words), "") if state.answer else "",
        "answered": ", ".join(state.answer.parts) if state.answer else "",
        "causes": words.get(int(state.explained.causes), "") if state.explained else "",
        "remedies": words.get(int(state.explained.remedies), "") if state.explained else "",
        **(_forms(state.status) if may else {}), **bound,
    }  # fmt: skip
    return shown(request, "par_score", "par", context, status)


@require_GET
def file(request: HttpRequest, par_score: int, sha256: str) -> HttpResponse:
    """A file of evidence."""
    found = par_scoring.seen(actor_of(request), par_score)
    name, media, content = files.read(found.score.id, sha256)
    return served(content, media, name)


def _form(found: Working, line: Line, words: dict[int, str]) -> Any:
    """Of a part that can be judged now."""
    state, number = found.score.state, line.part.number
    ids: dict[str, Any] = {"auto_id": f"id_{number}_%s"}
    if line.part.how == SURVEY:
        survey = state.survey(found.key, number)
        first = {"found": survey.found, "sample": survey.sample} if survey else {}
        return CountForm(initial=first, **ids) if state.status in {SUBMITTED, TOLD, ANSWERED} else None
    again = state.status == ANSWERED and state.answer is not None and number in state.answer.parts
    if line.claimed is None or not (state.status == SUBMITTED or again):
        return None
    judged = state.judgement(found.key, number)
    reason = words.get(int(judged.reason), "") if judged and judged.reason else ""
    return JudgeForm(initial={"points": line.judged if judged else line.claimed, "reason": reason}, **ids)


def _forms(status: str) -> dict[str, Any]:
    if status == SUBMITTED:
        return {"rest_form": OrderForm(auto_id="id_r_%s"), "tell_form": TellForm(auto_id="id_t_%s")}
    return {"settle_form": OrderForm(auto_id="id_s_%s")} if status in {TOLD, ANSWERED} else {}


def _earlier(found: Working, words: dict[int, str]) -> list[tuple[str, tuple[par.FieldView, ...]]]:
    """What was scored under the schemes before."""
    made = []
    for used in found.round.state.schemes[:-1]:
        before = Working(found.round, found.score, scheme_of(used.scheme))
        views = par.fields(before, words, lambda _line: None, own=False, key=used.scheme)
        made.append((_("Phần đã chấm theo bộ trước: %(name)s") % {"name": before.scheme.name}, views))
    return made
