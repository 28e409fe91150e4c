"""Ratings of a period: who rated himself, who was judged; the criteria that no event measures."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.kernel.spans import Span, parsed
from chuan.base.web.components import Cell, Column, Empty, Filters, Row, Tab, Table
from chuan.base.web.links import with_query
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Person
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.appraisals.services.listing import judgements
from chuan.events.appraisals.services.rows import RatingRow
from chuan.surfaces.acts.charging import VIEW, people_under
from chuan.surfaces.acts.criteria import judged
from chuan.surfaces.rating.web.points import written
from chuan.surfaces.rating.web.recent import recent
from chuan.surfaces.rating.web.shown import page


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """One period: myself first, then those I am in charge of."""
    actor, at = actor_of(request), timezone.now()
    spans = tuple(one for one in recent(local(at).date()) if judged(actor.agency, one, at))
    asked = parsed(request.GET.get("ky", ""))
    span = asked if asked in spans else next(iter(spans), None)
    people = (organisation.person(actor.official, at), *people_under(actor, at)) if span else ()
    found = judgements(scope(actor, VIEW, at), actor.agency, span.code) if span else ()
    rows = tuple(_row(one, span, found) for one in people if one and span)
    tabs = tuple(Tab(one.name, with_query(request.GET, ky=one.code), current=one == span) for one in spans)
    columns = tuple(map(Column, (_("Người"), _("Tự chấm"), _("Cấp trên chấm"), _("Tình trạng"))))
    context = {
        "title": _("Tự chấm và cấp trên chấm"),
        "sub": _("Chỉ những tiêu chí không đo được bằng việc đã ghi trong hệ thống."),
        "filters": Filters(tabs) if tabs else None,
        "table": Table(_("Tự chấm và cấp trên chấm"), columns, rows, _empty()),
    }
    return page(request, "rating/list.html", "judgements", context)


def _row(one: Person, span: Span, found: Sequence[RatingRow]) -> Row:
    own = _sum([row for row in found if row.official == one.official and row.own])
    signed = _sum([row for row in found if row.official == one.official and not row.own])
    told = ((signed is not None, _("đã chấm")), (own is not None, _("chờ cấp trên chấm")))
    state = next((text for true, text in told if true), _("chưa tự chấm"))
    href = reverse("rating:judgement", args=[span.code, one.official])
    return Row(
        (
            Cell(one.name, f"{one.post_name} · {one.unit_name}", href, strong=True, open=True),
            Cell(written(own) if own is not None else ""),
            Cell(written(signed) if signed is not None else ""),
            Cell(state),
        )
    )


def _sum(rows: Sequence[RatingRow]) -> Decimal | None:
    return sum((one.points for one in rows), Decimal(0)) if rows else None


def _empty() -> Empty:
    return Empty(
        _("Không có tiêu chí nào phải chấm bằng nhận xét"),
        _("Thang điểm đang áp dụng của cơ quan chỉ tính từ việc đã ghi trong hệ thống, hoặc cơ quan chưa chọn thang điểm."),
        icon="clipboard-check",
    )  # fmt: skip
