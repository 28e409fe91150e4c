"""The rounds of the internal index in sight; a round begun."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.clock import local
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Scope, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.selfscores.rules.rows import RoundRow
from chuan.events.selfscores.services import rounds, schemes
from chuan.surfaces.acts import par_rounds
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.province.web.par_forms import RoundForm
from chuan.surfaces.province.web.par_tabs import level_name, shown, steers


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Every round; who steers begins one."""
    actor = actor_of(request)
    par_rounds.demand(actor, par_rounds.VIEW, actor.agency)
    if request.method == "GET":
        return _page(request, actor)
    return carried(
        request, RoundForm(request.POST, chosen={"scheme": choices(actor)}),
        lambda read: par_rounds.begin(
            actor, read["year"], read["scheme"], (read["cutoff"], read["due"]), read["key"]
        ),
        lambda status, sent: _page(request, actor, status, sent),
        _("Đã mở kỳ đánh giá."), lambda made: reverse("province:par_round", args=[made.id]),
    )  # fmt: skip


def choices(actor: Actor) -> list[tuple[str, str]]:
    """Schemes by their mark and name."""
    found = schemes.listed(Scope(frozenset({actor.agency})))
    return [(one.sha256, f"{one.scheme.name} · {one.scheme.edition}") for one in found]


def _page(request: HttpRequest, actor: Actor, status: int = 200, form: Any = None) -> HttpResponse:
    seen = scope(actor, par_rounds.VIEW, clock())
    first = {"year": local(clock()).year}
    offered = RoundForm(initial=first, chosen={"scheme": choices(actor)}) if steers(actor) else None
    own = [RoundRow(one.id, one.agency, one.state.year, one.state.level, one.state.scheme, one.state.cutoff, one.state.due)
           for one in par_rounds.rounds_of(actor.agency)]  # fmt: skip
    listed = {one.stream: one for one in (*rounds.listed(seen), *own)}
    heads = (_("Kỳ"), _("Loại cơ quan"), _("Chốt số liệu"), _("Hạn nộp"))
    empty = Empty(
        _("Chưa có kỳ đánh giá nào"), _("Chọn bộ tiêu chí rồi mở kỳ ở dưới; sở và xã chấm theo bộ riêng.")
    )
    table = Table(heads[0], tuple(map(Column, heads)), tuple(map(_row, listed.values())), empty)
    context = {"title": _("Chỉ số cải cách hành chính nội bộ"), "table": table, "form": form or offered}
    return shown(request, "par", "par", context, status)


def _row(one: RoundRow) -> Row:
    name = _("Năm %(year)s") % {"year": one.year}
    href = reverse("province:par_round", args=[one.stream])
    level = Cell(level_name(one.level))
    return Row((Cell(name, href=href, open=True), level, Cell(say.day(one.cutoff)), Cell(say.day(one.due))))
