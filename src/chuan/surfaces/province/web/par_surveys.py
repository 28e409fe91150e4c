"""Surveys of satisfaction: a sample drawn by a seed, stratum by stratum."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.orders import carried
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.selfscores.imports.given import questions
from chuan.events.selfscores.rules.rows import SurveyRow
from chuan.events.selfscores.services import surveys
from chuan.surfaces.acts import par_rounds, par_surveys
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.province.web.par_forms import DrawForm
from chuan.surfaces.province.web.par_tabs import level_name, shown, steers


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Every survey in sight; a sample drawn."""
    actor = actor_of(request)
    par_rounds.demand(actor, par_rounds.VIEW, actor.agency)
    if request.method == "GET":
        return _page(request, actor)
    return carried(
        request, DrawForm(request.POST),
        lambda read: par_surveys.draw(
            actor, par_surveys.Drawing(read["level"], read["since"], read["last"], read["size"], read["seed"]), read["key"]
        ),
        lambda status, sent: _page(request, actor, status, sent),
        _("Đã rút mẫu."), lambda made: reverse("province:par_survey", args=[made.id]),
    )  # fmt: skip


def _page(request: HttpRequest, actor: Actor, status: int = 200, form: Any = None) -> HttpResponse:
    heads = (_("Cuộc khảo sát"), _("Loại cơ quan"), _("Tình trạng"))
    rows = tuple(map(_row, surveys.listed(scope(actor, par_rounds.VIEW, clock()))))
    empty = Empty(
        _("Chưa có cuộc khảo sát nào"), _("Mẫu rút từ giấy hẹn của hồ sơ đã xong, theo từng cơ quan.")
    )
    context = {
        "table": Table(heads[0], tuple(map(Column, heads)), rows, empty),
        "form": form or (DrawForm(initial={"size": 200}) if steers(actor) else None),
        "questions": questions(),
    }
    return shown(request, "par_surveys", "par_surveys", context, status)


def _row(one: SurveyRow) -> Row:
    name = Cell(
        _("Khảo sát năm %(year)s") % {"year": one.year},
        href=reverse("province:par_survey", args=[one.stream]),
        open=True,
    )
    return Row(
        (name, Cell(level_name(one.level)), Cell(_("đã khép") if one.closed else _("đang nhận phiếu")))
    )
