"""Every inspection a person may know of, and the corrective reports that are awaited."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.inspections.rules.state import REPORTED
from chuan.events.inspections.services.inspections import Inspection
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.acts.inspection_sight import PLAN, inspects, listed, planner, today
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.telling import inspections as told

PAGE = 50


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """All of them, the latest first."""
    actor, number = actor_of(request), page_of(request.GET)
    found = _mine(actor)
    context = {
        "title": _("Cuộc kiểm tra"),
        "table": _table(found[(number - 1) * PAGE : number * PAGE]),
        "pager": pager(request.GET, number, PAGE, len(found)),
        "decides": allows(actor, PLAN, Thing(planner(actor)), clock()),
    }
    return page(request, "province/inspections.html", "inspections", context)


@require_GET
def corrections(request: HttpRequest) -> HttpResponse:
    """Those whose findings are not mended yet, the longest overdue first."""
    open_ = [one for one in _mine(actor_of(request)) if one.state.awaited() or one.state.status == REPORTED]
    late = sum(one.state.overdue(today()) for one in open_)
    found = sorted(open_, key=lambda one: (one.state.due is None, one.state.due or today()))
    said = _("%(open)s cuộc còn điểm chưa khắc phục xong, %(late)s cuộc quá hạn báo cáo") % {
        "open": len(open_), "late": late
    }  # fmt: skip
    context = {"title": _("Khắc phục sau kiểm tra"), "said": said, "table": _table(found)}
    return page(request, "province/inspections.html", "inspection_corrections", context)


def _mine(actor: Actor) -> list[Inspection]:
    """Those on whose side of the table a person sits who inspects."""
    return [one for one in listed(actor) if inspects(actor, one)]


def _table(found: Sequence[Inspection]) -> Table:
    heads = (
        _("Ngày"),
        _("Cuộc kiểm tra"),
        _("Loại, hình thức"),
        _("Không đạt"),
        _("Hạn khắc phục"),
        _("Tình trạng"),
    )
    columns = tuple(Column(head, "num" if head == heads[3] else "") for head in heads)
    titles = people.texts_of([int(one.state.title) for one in found])
    agencies = organisation.agency_names({one.agency for one in found}) if found else {}
    rows = tuple(
        _row(one, titles.get(int(one.state.title), ""), agencies.get(one.agency, "")) for one in found
    )
    empty = Empty(_("Chưa có cuộc kiểm tra nào"), _("Cuộc kiểm tra đã có quyết định hiện ở đây."))
    return Table(heads[1], columns, rows, empty)


def _row(one: Inspection, title: str, agency: str) -> Row:
    state = one.state
    return Row(
        (
            Cell(say.day(state.planned), strong=True),
            Cell(title, agency, href=reverse("province:inspection", args=[one.id]), open=True),
            Cell(_(told.KINDS[state.kind]), _(told.FORMS[state.form])),
            Cell(say.number(len(state.gaps)), css="num"),
            Cell(say.day(state.due) if state.due else "–"),
            Cell(told.status_of(state, today())),
        )
    )
