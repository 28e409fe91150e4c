"""The very dossiers that cost an indicator its points, as they were known; no citizen's name is on this page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import lasting
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Scope, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.indices.queries.costing import Case, costing
from chuan.readings.indices.rules.scheme import Indicator
from chuan.readings.indices.services.asking import scheme_of
from chuan.surfaces.province.web import addresses
from chuan.surfaces.province.web.absence import of_its_own
from chuan.surfaces.province.web.board import CODE
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.province.web.sight import sight_of
from chuan.surfaces.province.web.spans import Asked, asked_of
from chuan.surfaces.province.web.veil import Veil, veil_of

PAGE = 50
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Behind:
    """One indicator of one agency, as it was asked for, and whose dossiers the person may see."""

    name: str
    asked: Asked
    line: Indicator
    seen: Scope
    veil: Veil

    @property
    def formula(self) -> str:
        """Whose dossiers are listed to this person."""
        return self.veil.listed(self.line.formula)


def behind(request: HttpRequest, agency: int, indicator: str) -> Behind:
    """``Refused`` as missing for an agency out of sight or an indicator that is not there."""
    sight, actor = sight_of(request), actor_of(request)
    row, asked = sight.one(agency), of_its_own(agency, asked_of(request.GET, sight.at))
    scheme, _notes = scheme_of(CODE, asked.days)
    line = scheme.indicator(indicator)
    if line is None:
        raise Refused(refuse("missing", "organisation.missing"))
    veil, seen = veil_of(request, agency, sight.at), scope(actor, "dossiers.view", sight.at)
    return Behind(row.short_name or row.name, asked, line, seen, veil)


@require_GET
def show(request: HttpRequest, agency: int, indicator: str) -> HttpResponse:
    """One page of them, oldest first."""
    one, number = behind(request, agency, indicator), page_of(request.GET)
    days, asked = one.asked.days.of(agency), one.asked
    found, total = costing(one.seen, days, one.formula, PAGE, (number - 1) * PAGE)
    context = {
        "title": f"{one.line.id} · {one.line.name}",
        "said": _("%(n)s hồ sơ làm mất điểm · %(agency)s · %(span)s · %(known)s")
        % {"n": say.number(total), "agency": one.name, "span": asked.span.name, "known": asked.said},
        "table": table(found, days.cut, _("Không có hồ sơ nào làm mất điểm"), _("Hoặc chỉ tiêu này không tính theo hồ sơ.")),
        "pager": pager(request.GET, number, PAGE, total),
        "back": addresses.index(agency, asked),
        "sample": addresses.sample(agency, indicator, asked) if one.veil.far and total else "",
        "left_out": one.veil.leaves_out(one.line.formula),
    }  # fmt: skip
    return page(request, "province/cases.html", "indices", context)


def table(found: tuple[Case, ...], cut: datetime, nothing: str, why: str = "") -> Table:
    """A row a dossier, open ones as late as they stood at ``cut``; ``nothing`` is said where there is none."""
    heads = (_("Hồ sơ"), _("Tiếp nhận"), _("Hẹn trả"), _("Xong"), _("Ghi chú"))
    return Table(
        heads[0], tuple(map(Column, heads)), tuple(_row(one, cut) for one in found), Empty(nothing, why)
    )


def _row(case: Case, cut: datetime) -> Row:
    return Row(
        (
            Cell(case.code, case.title, href=reverse("desk:dossier", args=[case.stream]), open=True),
            Cell(say.short_moment(case.received)),
            Cell(say.short_moment(case.promised) if case.promised else _("không hẹn")),
            Cell(say.short_moment(case.ended) if case.ended else _("chưa xong")),
            Cell(_said(case, cut)),
        )
    )


def _said(case: Case, cut: datetime) -> str:
    """How late, and what the formula looks at beside the dates."""
    late = case.late_by(cut)
    parts = [_("quá hẹn %(long)s") % {"long": lasting(late)}] if late >= _MINUTE else []
    if case.supplements > 1:
        parts.append(_("yêu cầu bổ sung %(n)s lần") % {"n": case.supplements})
    if case.waiting is not None:
        parts.append(_("chờ bổ sung từ %(since)s") % {"since": say.short_moment(case.waiting)})
    channels = {"online": _("nộp trực tuyến"), "post": _("qua bưu chính")}
    parts.append(channels.get(case.channel, _("nộp trực tiếp")))
    return " · ".join(parts)
