"""One's agency scores itself: part by part, with reasons and what shows them; hands in; answers; explains."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.store import files
from chuan.base.web.forms import OrderForm
from chuan.base.web.served import served
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.selfscores.rules.scheme import SELF
from chuan.events.selfscores.rules.score import DRAFT, FINAL, SUBMITTED, TOLD
from chuan.events.selfscores.rules.totals import Line, Totals, totals
from chuan.surfaces.acts import par_scoring
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.acts.par_scoring import Working
from chuan.surfaces.quality.web.par_forms import AnswerForm, BackForm, CausesForm, PointsForm
from chuan.surfaces.quality.web.shown import page
from chuan.surfaces.telling import par


@require_GET
def look(request: HttpRequest, par_score: int) -> HttpResponse:
    """The self-score."""
    return show(request, par_score)


def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The same with what was sent wrong still filled; ``bound``: the form of a part by its number, or by its name."""
    actor = actor_of(request)
    found = par_scoring.seen(actor, stream)
    told, words = totals(found.score.state, found.scheme, found.key), people.texts(stream)
    may = allows(actor, par_scoring.SCORE, Thing(found.score.agency), clock())
    state = found.score.state

    def form(line: Line) -> Any:
        if not may or state.status != DRAFT or line.part.how != SELF:
            return None
        return bound.get(line.part.number) or _form(found, line, words)

    context = {
        "found": found, "facts": par.facts(found, told),
        "title": _("Tự chấm chỉ số cải cách hành chính năm %(year)s") % {"year": found.round.state.year},
        "fields": par.fields(found, words, form, own=True),
        "costliest": told.costliest, "changed": len(found.round.state.schemes) > 1,
        **(_forms(found, told) if may else {}), **bound,
    }  # fmt: skip
    return page(request, "quality/par_score.html", "par", context, status)


@require_GET
def file(request: HttpRequest, par_score: int, sha256: str) -> HttpResponse:
    """A file of evidence."""
    found = par_scoring.seen(actor_of(request), par_score)
    name, media, content = files.read(found.score.id, sha256)
    return served(content, media, name)


def _form(found: Working, line: Line, words: dict[int, str]) -> PointsForm:
    claim = found.score.state.claim(found.key, line.part.number)
    if claim is None:
        return PointsForm(part=line.part, initial={"sources": list(line.part.sources)})
    first = {
        "points": claim.points, "reason": words.get(int(claim.reason), ""), "link": words.get(int(claim.link or 0), ""),
        "sources": [one.source for one in claim.held],
    }  # fmt: skip
    return PointsForm(part=line.part, initial=first)


def _forms(found: Working, told: Totals) -> dict[str, Any]:
    """What may be done with the whole now."""
    status = found.score.state.status
    if status == DRAFT:
        return {"submit_form": OrderForm()}
    if status == SUBMITTED:
        return {"back_form": BackForm()}
    if status == TOLD:
        choices = [
            (one.part.number, f"{one.part.number} {one.part.name}")
            for one in told.lines
            if one.judged is not None
        ]
        return {"answer_form": AnswerForm(chosen={"parts": choices})}
    low = status == FINAL and told.percent is not None and told.percent < found.scheme.low
    return {"causes_form": CausesForm()} if low and found.score.state.explained is None else {}
