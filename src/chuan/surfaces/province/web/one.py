"""One agency's index: each figure with its sentence and its dossiers, what raises it most, what the Portal shows otherwise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.reason import say as worded
from chuan.base.web.components import Cell, Column, Empty, Fact, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.readings.indices.queries.portal import sides
from chuan.readings.indices.rules.formulas import DOSSIERS, FORMULAS
from chuan.readings.indices.rules.gains import Gain, gains
from chuan.readings.indices.rules.scoring import Index, Line, Reckoned
from chuan.readings.indices.rules.words import WORDS
from chuan.readings.indices.services.asking import Days, parts
from chuan.readings.indices.services.reckoning import indices
from chuan.surfaces.province.web import absence, addresses, loads, points, portal
from chuan.surfaces.province.web.board import CODE
from chuan.surfaces.province.web.funnel import funnel
from chuan.surfaces.province.web.portal_beside import figures_page, published_table
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.province.web.sight import sight_of
from chuan.surfaces.province.web.spans import Asked, asked_of, filters
from chuan.surfaces.province.web.veil import Veil, veil_over

_BEST = 3


@dataclass(frozen=True, slots=True)
class Raise:
    """Where mended dossiers raise the index."""

    name: str
    href: str
    text: str


@require_GET
def show(request: HttpRequest, agency: int) -> HttpResponse:
    """One agency, one period."""
    sight = sight_of(request)
    row, asked = sight.one(agency), asked_of(request.GET, sight.at)
    stood = organisation.stood([agency])[agency]
    if stood.absent(asked.days.period):
        return absence.nothing(request, sight, row, asked, stood)
    ended, asked = absence.notes(stood, asked), absence.narrowed(stood, asked)
    found = indices(CODE, [agency], asked.days, now=not asked.then, stood={agency: stood})[agency]
    veil = veil_over(request, agency, asked, sight.at)
    context = {
        "title": _("Chỉ số 766 · %(agency)s") % {"agency": row.short_name or row.name},
        "said": f"{asked.span.name} · {asked.said}",
        "filters": filters(request.GET, asked, sight.at),
        "facts": _facts(found),
        "tables": [
            *_earlier(agency, asked),
            *(
                _table(found.index, group.key, group.name, lambda line: _row(line, agency, asked, veil))
                for group in found.index.scheme.groups
            ),
        ],
        "calendar": loads.calendar(
            [agency], agency, asked, sight.at, lambda day: addresses.of_day(agency, "received", day)
        ),
        "funnel": funnel(agency, asked),
        "raises": [_raise(gain, agency, asked) for gain in gains(found.index) if not veil.hides(gain.line)][
            :_BEST
        ],
        "published": published_table(agency, asked, found.index),
        "figures": figures_page(agency, asked),
        "portal": portal.compared(sides(asked.days.of(agency)), agency, asked),
        "notes": [*ended, *(worded(note, WORDS, "vi") for note in found.notes)],
        "nights": f"{reverse('province:nights', args=[agency])}?{asked.query}",
        "recount": addresses.recount(agency, asked),
        "told": addresses.month(agency, asked.span.code),
        "scheme": found.index.scheme,
        "several": len(sight.agencies) > 1,
        "back": f"{reverse('province:start')}?{asked.query}",
    }
    return page(request, "province/index.html", "indices", context)


def cases_address(agency: int, line: Line, asked: Asked) -> str:
    """The dossiers behind an indicator; nothing where none can cost it."""
    formula = FORMULAS.get(line.indicator.formula)
    if formula is None or formula.of != DOSSIERS or not line.denominator:
        return ""
    return f"{reverse('province:cases', args=[agency, line.indicator.id])}?{asked.query}"


def _earlier(agency: int, asked: Asked) -> tuple[Table, ...]:
    """The days before the index changed, by the edition they were in; nothing where it did not change."""
    before = parts(CODE, asked.days)[:-1]
    if not before:
        return ()
    heads = (_("Các ngày"), _("Bộ chỉ số từ"), _("Hồ sơ"), _("Tỷ lệ điểm"))
    lines = tuple(_part(one, indices(CODE, [agency], one, now=not asked.then)[agency]) for one in before)
    columns = tuple(Column(head, "num" if place > 1 else "") for place, head in enumerate(heads))
    return (Table(_("Phần kỳ theo bộ chỉ số trước"), columns, lines, Empty(""), walk=False),)


def _part(span: Days, found: Reckoned) -> Row:
    said = _("%(since)s đến %(last)s") % {"since": say.day(span.since), "last": say.day(span.last)}
    return Row(
        (
            Cell(said), Cell(say.day(found.index.scheme.period.since)), Cell(say.number(found.received), css="num"),
            Cell(points.percent(found.index.percent), points.total(found.index), css="num"),
        )
    )  # fmt: skip


def _facts(found: Reckoned) -> tuple[Fact, ...]:
    index = found.index
    facts = [Fact(_("Điểm"), points.total(index)), Fact(_("Hồ sơ tiếp nhận"), say.number(found.received))]
    if index.percent is not None:
        facts.insert(1, Fact(_("Tỷ lệ điểm"), points.percent(index.percent)))
        grade = index.scheme.grade(index.percent)
        said = grade.name if grade.verified else _("%(grade)s (thang chưa đối chiếu)") % {"grade": grade.name}
        facts.insert(2, Fact(_("Mức"), said))
    return tuple(facts)


def _table(index: Index, key: str, name: str, row: Callable[[Line], Row]) -> Table:
    columns = (Column(_("Số")), Column(_("Chỉ tiêu")), Column(_("Điểm"), "num"), Column(_("Tối đa"), "num"))
    rows = tuple(row(line) for line in index.lines if line.indicator.group == key)
    return Table(name, columns, rows, Empty(""), walk=False)


def _row(line: Line, agency: int, asked: Asked, veil: Veil) -> Row:
    most = line.indicator.most
    return Row(
        (
            Cell(points.number_of(line)),
            Cell(line.indicator.name, veil.said(line), href=cases_address(agency, line, asked)),
            Cell(points.points(line.points if most else None), css="num", strong=bool(most)),
            Cell(points.NOTHING if most is None else say.number(most), css="num"),
        )
    )


def _raise(gain: Gain, agency: int, asked: Asked) -> Raise:
    text = _("mỗi hồ sơ sửa được thêm %(each)s điểm; %(n)s hồ sơ nữa thì được đủ, thêm %(missing)s điểm") % {
        "each": points.points(gain.each, 3),
        "n": say.number(gain.needed),
        "missing": points.points(gain.missing),
    }
    return Raise(gain.line.indicator.name, cases_address(agency, gain.line, asked), text)
