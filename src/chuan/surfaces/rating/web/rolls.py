"""Two lists made of the sheets, each as page, print and workbook: commendation, and the minutes of grading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.kernel.spans import YEAR, Span
from chuan.base.web.components import Cell, Column, Empty, Filters, Row, Tab, Table
from chuan.base.web.served import served
from chuan.definitions.organisation.rules.authority import EVERYTHING, Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.schemes.rules.scheme import GRADE, SCORE
from chuan.readings.forms.rules.quality_report import Part, QualityReport
from chuan.readings.forms.rules.register import Value
from chuan.readings.forms.services import render
from chuan.readings.forms.services import sheet as workbook
from chuan.readings.scores.services import Result, as_kept, sheets
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.acts.publications import PREPARE, READ
from chuan.surfaces.acts.steps import PDF
from chuan.surfaces.rating.web.honours_paper import honours_parts
from chuan.surfaces.rating.web.minutes_paper import TOP, minutes_parts, signers
from chuan.surfaces.rating.web.periods import chosen, tabs
from chuan.surfaces.rating.web.shown import page
from chuan.surfaces.telling.papers import head_of
from chuan.surfaces.telling.workbooks import XLSX

_USES = {"khen-thuong": SCORE, "xep-loai": GRADE}
_TITLES = {
    "khen-thuong": gettext_lazy("Danh sách đề nghị thi đua, khen thưởng"),
    "xep-loai": gettext_lazy("Biên bản, danh sách xếp loại"),
}
_NONE = {
    "khen-thuong": gettext_lazy("Cơ quan chưa chọn thang điểm tính điểm cho kỳ này."),
    "xep-loai": gettext_lazy("Cơ quan chưa chọn thang điểm xếp loại cho kỳ này."),
}


@dataclass(frozen=True, slots=True)
class Roll:
    """One list of one period; no parts where the agency has no scheme for it."""

    kind: str
    span: Span
    parts: tuple[Part, ...]

    @property
    def title(self) -> str:
        return f"{_TITLES[self.kind]} {self.span.name}"


@require_GET
def show(request: HttpRequest, kind: str) -> HttpResponse:
    """The page; ``ky``: the period, this year where none is named."""
    actor, at = actor_of(request), timezone.now()
    found = _roll(request, actor, kind, at)
    today = local(at).date()
    context = {
        "title": found.title,
        "filters": Filters((*tabs(found.span, today)[2:], *_year(found.span, today.year))),
        "parts": [(part, _table(part)) for part in found.parts],
        "none": _NONE[kind],
        "kind": kind,
        "asked": f"?ky={found.span.code}",
    }
    return page(request, "rating/roll.html", kind, context)


@require_GET
def paper(request: HttpRequest, kind: str, form: str) -> HttpResponse:
    """The same printed (``in``) or as a workbook."""
    actor, at = actor_of(request), timezone.now()
    found = _roll(request, actor, kind, at)
    name = f"{kind}-{found.span.code}"
    if form == "bang-tinh":
        return served(workbook(found.title, _rows(found.parts)), XLSX, f"{name}.xlsx")
    report = QualityReport(head_of(actor.agency, at), found.title, "", found.parts, signers(actor.name))
    return served(render(report), PDF, f"{name}.pdf")


def _roll(request: HttpRequest, actor: Actor, kind: str, at: datetime) -> Roll:
    if kind not in _USES:
        raise Http404
    demand(actor, PREPARE, Thing(actor.agency), at, READ)
    asked = request.GET.get("ky", "")
    today = local(at).date()
    span = chosen(asked, today) if asked else Span(YEAR, today.year, 1)
    found = next(
        (one for one in sheets(EVERYTHING, actor.agency, span, at) if one.scheme.use == _USES[kind]), None
    )
    return Roll(kind, span, _parts(kind, found) if found else ())


def _parts(kind: str, found: Result) -> tuple[Part, ...]:
    return minutes_parts(found) if kind == "xep-loai" else honours_parts(found, as_kept(found, ""))


def _year(span: Span, year: int) -> tuple[Tab, ...]:
    return (Tab(_("Cả năm"), f"?ky={year}", current=span.kind == YEAR),)


def _table(part: Part) -> Table | None:
    if not part.rows:
        return None
    rows = tuple(Row(tuple(map(Cell, row))) for row in part.rows)
    return Table(part.title, tuple(map(Column, part.heading)), rows, Empty(""), walk=False)


def _rows(parts: Sequence[Part]) -> list[Sequence[Value]]:
    """Every part below the other: its title and sentences, then its table."""
    rows: list[Sequence[Value]] = [TOP]
    for part in parts:
        rows += [(part.title,), *((sentence,) for sentence in part.sentences)]
        rows += [part.heading, *part.rows] if part.rows else []
    return rows
