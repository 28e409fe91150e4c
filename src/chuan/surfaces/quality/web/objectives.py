"""Quality objectives of a year: target, every quarter as measured, the trend; each figure opens its dossiers."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.web.components import Action, Cell, Column, Empty, Filters, Note, Row, Tab, Table
from chuan.base.web.links import with_query
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.definitions.schemes import services as schemes
from chuan.definitions.schemes.rules.objective import DRAFT
from chuan.readings.measures.rules.judging import UNKNOWN
from chuan.readings.measures.rules.registry import MEASURES, PERCENT
from chuan.surfaces.acts.objectives import EDIT, VIEW
from chuan.surfaces.quality.web.measured import Figure, Shown, about, figures, target_of
from chuan.surfaces.quality.web.shown import page

_HEADS = (
    gettext_noop("Mục tiêu"), gettext_noop("Chỉ tiêu"), gettext_noop("Quý I"), gettext_noop("Quý II"),
    gettext_noop("Quý III"), gettext_noop("Quý IV"), gettext_noop("Cả năm"),
)  # fmt: skip


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The objectives of one year, measured now."""
    actor, at = actor_of(request), timezone.now()
    year = year_asked(request.GET.get("nam", ""), local(at).year)
    found = schemes.objectives(scope(actor, VIEW, at), year, actor.agency)
    names = procedure_names(actor.agency)
    rows = tuple(_row(one, names) for one in figures(found, at))
    waiting = sum(one.state == DRAFT for one in found)
    context = {
        "said": _("%(count)s mục tiêu năm %(year)s, %(waiting)s dự thảo chờ phê duyệt")
        % {"count": len(found) - waiting, "year": year, "waiting": waiting},
        "note": Note(
            _("Mọi con số ở đây tính từ hồ sơ, không ai nhập. Bấm vào con số để xem các hồ sơ đứng sau.")
        ),
        "table": Table(_("Mục tiêu chất lượng"), tuple(Column(_(head)) for head in _HEADS), rows, _NONE),
        "filters": Filters(
            tuple(
                Tab(str(one), with_query(request.GET, nam=one), current=one == year)
                for one in range(local(at).year - 2, local(at).year + 2)
            )
        ),
        "begin": _begin(actor, at),
    }
    return page(request, "quality/objectives.html", "objectives", context)


_NONE = Empty(
    gettext_noop("Năm này chưa có mục tiêu chất lượng"),
    gettext_noop("Soạn mục tiêu, chọn chỉ tiêu tính từ hồ sơ; lãnh đạo khác người soạn phê duyệt."),
    "flag",
)


def year_asked(text: str, this: int) -> int:
    """The year in the address; this one where there is none or it is nonsense."""
    return int(text) if text.isascii() and text.isdigit() and this - 9 <= int(text) <= this + 1 else this


def procedure_names(agency: int) -> dict[str, str]:
    """Code -> short name of what the agency has adopted."""
    return {one.code: one.short_name for one in procedures.in_force([agency], local(timezone.now()).date())}


def cases_href(number: int, figure: Figure) -> str:
    """Where the dossiers behind a figure are listed."""
    return reverse("quality:objective_cases", args=[number]) + f"?quy={figure.quarter}"


def _begin(actor: Actor, at: datetime) -> Action | None:
    if scope(actor, EDIT, at).empty:
        return None
    return Action(_("Soạn mục tiêu"), "primary", "flag", reverse("quality:objective_write"), "alt+n", "Alt N")


def _row(one: Shown, names: dict[str, str]) -> Row:
    objective, measure = one.objective, MEASURES[one.objective.measure]
    name = sentence(measure.name)
    by_quarter = {figure.quarter: figure for figure in one.quarters}
    draft = _(" · dự thảo, chưa phê duyệt") if objective.state == DRAFT else ""
    whom = f"{about(objective, names)} · {objective.answers_name}{draft}"
    href = reverse("quality:objective", args=[objective.id])
    cells = (
        Cell(name, whom, css="first", open=True, href=href),
        Cell(target_of(objective), "" if measure.unit == PERCENT else sentence(measure.in_units), css="nb"),
        *(_figure(objective.id, by_quarter.get(quarter)) for quarter in (1, 2, 3, 4)),
        _figure(objective.id, one.year),
    )
    return Row(cells, name=name)


def _figure(number: int, figure: Figure | None) -> Cell:
    if figure is None:
        return Cell(_("chưa đến"), css="mut nb")
    if figure.found.value is None:
        return Cell("–", css="nb")
    trend = figure.trend if figure.judged.trend != UNKNOWN else ""
    sub = " · ".join(filter(None, (figure.verdict, trend)))
    return Cell(figure.short, sub, href=cases_href(number, figure), icon=figure.icon)
