"""People side by side in groups that cannot be told apart, and whom the best grade's share reaches, unit by unit."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.web.components import Cell, Column, Empty, Filters, Row, Table
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.scores.rules.honours import Places
from chuan.readings.scores.rules.ranking import Ranked
from chuan.readings.scores.services import Result, capped, compared, sheets
from chuan.surfaces.acts.charging import VIEW
from chuan.surfaces.rating.web.periods import capital, chosen, tabs
from chuan.surfaces.rating.web.picking import only_charging
from chuan.surfaces.rating.web.points import written
from chuan.surfaces.rating.web.shown import page


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The page as it is opened; ``ky``: the period."""
    actor, at = actor_of(request), timezone.now()
    only_charging(actor)
    span = chosen(request.GET.get("ky", ""), local(at).date())
    found = sheets(scope(actor, VIEW, at), actor.agency, span, at)
    context = {
        "title": _("So sánh và suất xuất sắc"),
        "sub": _("%(period)s. Cùng nhóm là không phân biệt được: khoảng tin cậy 95%% chạm nhau.")
        % {"period": capital(span.name)},
        "filters": Filters(tabs(span, local(at).date())),
        "blocks": [
            {"scheme": one.scheme.name, "table": _places(one) if one.scheme.cap else _groups(one)}
            for one in found
        ],
        "none": _("Cơ quan chưa chọn thang điểm cho kỳ này."),
    }
    return page(request, "rating/groups.html", "groups", context)


def _groups(result: Result) -> Table:
    columns = (
        Column(_("Nhóm")), Column(_("Người")), Column(_("Điểm"), "num"), Column(_("Khoảng"), "num"),
        Column(_("Bước"), "num"),
    )  # fmt: skip
    rows = tuple(_ranked(result, one) for one in compared(result))
    return Table(_("Các nhóm"), columns, rows, Empty(_("Chưa ai được xếp trong kỳ này")), walk=False)


def _ranked(result: Result, one: Ranked) -> Row:
    post = result.people[one.official][-1]
    few = _("dưới %(least)s bước, không xếp nhóm") % {"least": result.scheme.ranked}
    return Row(
        (
            Cell(_("Nhóm %(n)s") % {"n": one.group} if one.group else few),
            Cell(post.name, post.unit_name),
            Cell(written(one.points), css="num"),
            Cell(f"{written(one.low)} – {written(one.high)}" if one.steps else "–", css="num"),
            Cell(str(one.steps), css="num"),
        )
    )


def _places(result: Result) -> Table:
    columns = (Column(_("Đơn vị")), Column(_("Suất")), Column(_("Được suất")), Column(_("Chờ quyết định")))
    rows = tuple(_place(result, one) for one in capped(result))
    empty = Empty(_("Chưa ai được xếp loại"), _("Xếp loại có khi mọi tiêu chí đã được cấp trên chấm."))
    return Table(_("Suất xuất sắc"), columns, rows, empty, walk=False)


def _place(result: Result, one: Places) -> Row:
    def named(people: tuple[int, ...]) -> str:
        return ", ".join(result.people[who][-1].name for who in people)

    units = {str(held[-1].unit): held[-1].unit_name for held in result.people.values()}
    waiting = named((*one.tied, *one.beyond))
    why = _("bằng điểm ở suất cuối") if one.tied else ""
    return Row(
        (
            Cell(units.get(one.group, _("Người quản lý"))),
            Cell(sentence(one.reason)),
            Cell(named(one.chosen)),
            Cell(waiting, why),
        )
    )
