"""One person's sheet as a printed form and as a workbook: of a period that was opened, or as it stands now."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.rules import say
from chuan.base.web.served import served
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.schemes.imports.schemes import shipped
from chuan.events.appraisals.rules.sheets import Sheet
from chuan.readings.forms.rules.score_sheet import ScoreSheet
from chuan.readings.forms.services import render
from chuan.readings.scores.services import drawn
from chuan.surfaces.acts import publications
from chuan.surfaces.acts.charging import VIEW
from chuan.surfaces.acts.steps import PDF
from chuan.surfaces.rating.web.papers import moment, scored, signer_of, stamp
from chuan.surfaces.rating.web.periods import chosen
from chuan.surfaces.rating.web.shared import called, standing, visible
from chuan.surfaces.rating.web.workbooks import one_person
from chuan.surfaces.telling.papers import head_of
from chuan.surfaces.telling.workbooks import XLSX


@require_GET
def show(request: HttpRequest, publication: int, official: int, form: str) -> HttpResponse:
    """Of a period that was opened; ``form``: ``in`` prints, ``bang-tinh`` is the workbook."""
    actor, at = actor_of(request), timezone.now()
    found = publications.seen(actor, publication)
    sheet = _mine(visible(actor, found, standing(found), at), official)
    name = f"phieu-diem-{found.state.period}"
    if form == "bang-tinh":
        return served(one_person(sheet), XLSX, f"{name}.xlsx")
    paper = ScoreSheet(
        head_of(found.agency, moment(found)), called(found.state.period), _scheme(found.state.scheme),
        scored(sheet), stamp(found), signer_of(found),
    )  # fmt: skip
    return served(render(paper), PDF, f"{name}.pdf")


@require_GET
def now(request: HttpRequest, official: int, form: str) -> HttpResponse:
    """As it stands at this moment; ``ky``: the period, ``thang``: the scheme where there are several."""
    actor, at = actor_of(request), timezone.now()
    span = chosen(request.GET.get("ky", ""), local(at).date())
    wanted = request.GET.get("thang", "")
    found = [
        one for one in drawn(actor.agency, span, at, scope(actor, VIEW, at)) if wanted in ("", one.scheme)
    ]
    sheet = _mine(found[0].sheets if found else (), official)
    if form == "bang-tinh":
        return served(one_person(sheet), XLSX, f"phieu-diem-{span.code}.xlsx")
    told = f"Tính đến {say.long_moment(at)}, chưa công bố"
    paper = ScoreSheet(
        head_of(actor.agency, at), called(span.code), _scheme(found[0].scheme), scored(sheet), told,
        ("Người phụ trách", ""),
    )  # fmt: skip
    return served(render(paper), PDF, f"phieu-diem-{span.code}.pdf")


def _mine(sheets: tuple[Sheet, ...], official: int) -> Sheet:
    found = next((one for one in sheets if one.official == official), None)
    if found is None:
        raise Refused(refuse("missing", "appraisals.no_such_line"))
    return found


def _scheme(key: str) -> str:
    known = shipped().get(key)
    return known.name if known else ""
