"""What petitions are measured by: a year by quarters, each figure leading to the petitions it counts."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused
from chuan.base.kernel.spans import QUARTER, YEAR, Span, parsed
from chuan.base.web.components import Cell, Column, Empty, Filters, Row, Tab, Table
from chuan.base.web.links import page_of, pager, with_query
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.authority import Thing, check, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.measures.queries.cases import PART, REST, WHOLE
from chuan.readings.measures.queries.measuring import Of
from chuan.readings.measures.queries.petitions import PetitionCase, petition_cases, petition_measures
from chuan.readings.measures.rules.measured import Measured
from chuan.readings.measures.rules.petitions import PETITIONS
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.petition_seen import VIEW
from chuan.surfaces.telling.petitions import FINDINGS, KINDS

PAGE = 50
_WHICH = (
    ("", WHOLE, gettext_noop("Tất cả")), ("chua", REST, gettext_noop("Chưa đạt")), ("dung", PART, gettext_noop("Đạt")),
)  # fmt: skip


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The figures of one year."""
    actor, at = _reader(request), clock()
    this = local(at).year
    span = parsed(request.GET.get("nam", "")) or Span(YEAR, this, 1)
    spans = (*(Span(QUARTER, span.year, nth) for nth in (1, 2, 3, 4)), Span(YEAR, span.year, 1))
    found = petition_measures(Of(actor.agency, at), [one.period for one in spans])
    rows = tuple(Row((_name(key), *map(_figure, spans, found[key]))) for key in PETITIONS)
    columns = (Column(_("Chỉ tiêu")), *(Column(one.name.capitalize(), "num") for one in spans))
    years = Filters(tuple(_year(request, year, span.year) for year in (this, this - 1, this - 2)))
    empty = Empty(_("Chưa có phản ánh, kiến nghị nào"))
    table = Table(_("Số liệu phản ánh, kiến nghị"), columns, rows, empty, walk=False)
    return render(request, "voices/figures.html", {"table": table, "filters": years})


@require_GET
def cases(request: HttpRequest, measure: str) -> HttpResponse:
    """The petitions behind one figure, those that are not as they should be first."""
    if measure not in PETITIONS:
        raise Http404
    actor, at, number = _reader(request), clock(), page_of(request.GET)
    span = parsed(request.GET.get("ky", "")) or Span(YEAR, local(at).year, 1)
    which = {key: part for key, part, _label in _WHICH}.get(request.GET.get("phan", ""), WHOLE)
    found, total = petition_cases(
        scope(actor, VIEW, at), Of(actor.agency, at), measure, span.period, which, PAGE, (number - 1) * PAGE
    )
    one = PETITIONS[measure]
    context = {
        "title": sentence(one.name), "said": f"{span.name} · {sentence(one.part)}",
        "table": _cases(found), "pager": pager(request.GET, number, PAGE, total),
        "filters": Filters(tuple(_part(request, *each, which) for each in _WHICH)),
        "year": span.year,
    }  # fmt: skip
    return render(request, "voices/figure_cases.html", context)


def _reader(request: HttpRequest) -> Actor:
    """Whoever may see the agency's petitions, not his own alone."""
    actor = actor_of(request)
    if refusal := check(actor, VIEW, Thing(actor.agency), clock(), see=VIEW):
        raise Refused(refusal)
    return actor


def _name(key: str) -> Cell:
    one = PETITIONS[key]
    return Cell(sentence(one.name), sentence(one.whole), strong=True)


def _figure(span: Span, found: Measured) -> Cell:
    if not found.whole:
        return Cell("–", css="num")
    href = reverse("voices:figure", args=[found.key]) + f"?ky={span.code}"
    counts = _("%(part)s trên %(whole)s") % {"part": say.number(found.part), "whole": say.number(found.whole)}
    return Cell(f"{found.shown}%", counts, href, css="num nb")


def _year(request: HttpRequest, year: int, chosen: int) -> Tab:
    return Tab(str(year), with_query(request.GET, nam=str(year)), None, year == chosen)


def _part(request: HttpRequest, key: str, which: str, label: str, chosen: str) -> Tab:
    return Tab(_(label), with_query(request.GET, phan=key or None, trang=None), None, which == chosen)


def _cases(found: tuple[PetitionCase, ...]) -> Table:
    rows = tuple(
        Row((
            Cell(one.number, href=reverse("voices:petition", args=[one.stream]), css="nb", strong=True, open=True),
            Cell(say.short_moment(one.sent)), Cell(_(KINDS[one.kind])),
            Cell(say.short_moment(one.answered) if one.answered else "", _(FINDINGS.get(one.finding, ""))),
            Cell(_("đạt") if one.part else _("chưa đạt")),
        ))
        for one in found
    )  # fmt: skip
    heads = (_("Số"), _("Gửi lúc"), _("Loại"), _("Trả lời"), _("Chỉ tiêu này"))
    empty = Empty(_("Không có phản ánh, kiến nghị nào"), _("Con số này đang là không."), "circle-check")
    return Table(_("Phản ánh, kiến nghị sau con số"), tuple(map(Column, heads)), rows, empty)
