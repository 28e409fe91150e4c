"""The periods of the agency that were opened, the last one first."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Action, Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.appraisals.rules.publication import STATUSES
from chuan.events.appraisals.services.listing import periods
from chuan.events.appraisals.services.rows import PeriodRow
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.acts.publications import PREPARE, READ
from chuan.surfaces.rating.web.shared import called
from chuan.surfaces.rating.web.shown import page


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The page as it is opened."""
    actor, at = actor_of(request), timezone.now()
    columns = tuple(map(Column, (_("Kỳ"), _("Tình trạng"), _("Phản đối"), _("Công bố"))))
    empty = Empty(
        _("Chưa có kỳ chấm điểm nào được mở"),
        _("Khi cơ quan mở một tuần hay một tháng để công bố, kỳ đó hiện ở đây."),
    )
    rows = tuple(map(_row, periods(scope(actor, READ, at))))
    context = {
        "title": _("Kỳ chấm điểm"),
        "sub": _("Mỗi người xem bảng điểm của mình và phản đối từng dòng trước khi công bố."),
        "new": _new() if allows(actor, PREPARE, Thing(actor.agency), at) else None,
        "table": Table(_("Kỳ chấm điểm"), columns, rows, empty),
    }
    return page(request, "rating/list.html", "start", context)


def _row(one: PeriodRow) -> Row:
    waiting = _("%(n)s chờ quyết định") % {"n": one.waiting} if one.waiting else ""
    until = _("nhận đến %(when)s") % {"when": say.short_moment(one.until)}
    beside = _("có bản tính lại") if one.recounted else ""
    return Row(
        (
            Cell(called(one.period), "", reverse("rating:period", args=[one.stream]), strong=True, open=True),
            Cell(_(STATUSES[one.status]), beside),
            Cell(waiting or until),
            Cell(say.short_moment(one.published) if one.published else ""),
        )
    )


def _new() -> Action:
    return Action(_("Mở kỳ"), "primary", "plus", reverse("rating:period_new"), "alt+n", "Alt N")
