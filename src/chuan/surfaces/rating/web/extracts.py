"""Extracts that this agency got about its own people who serve elsewhere: it grades them by these."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.base.web.served import served
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.appraisals.services.standings import ExtractRow, extracts
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.acts.releasing import EXTRACTS, extract_of
from chuan.surfaces.rating.web.shared import called
from chuan.surfaces.rating.web.shown import page


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The list, the last one first."""
    actor, at = actor_of(request), timezone.now()
    demand(actor, EXTRACTS, Thing(actor.agency), at, EXTRACTS)
    found = extracts(scope(actor, EXTRACTS, at))
    names = organisation.agency_names({one.agency for one in found})
    columns = tuple(map(Column, (_("Kỳ"), _("Nơi chấm"), _("Người"), _("Ký"), _("Nhận lúc"))))
    empty = Empty(
        _("Chưa nhận trích bảng điểm nào"),
        _(
            "Khi nơi có người của cơ quan mình đến làm việc công bố điểm và gửi trích, bản đó hiện ở đây để làm căn cứ xếp loại."
        ),
    )
    context = {
        "title": _("Điểm của người biệt phái"),
        "sub": _(
            "Người của cơ quan mình do nơi khác chấm; cơ quan mình xếp loại. Tệp tự kiểm tra được ở trang kiểm tra chữ ký."
        ),
        "table": Table(
            _("Trích bảng điểm đã nhận"), columns, tuple(_row(one, names) for one in found), empty
        ),
    }
    return page(request, "rating/extracts.html", "extracts", context)


@require_GET
def paper(request: HttpRequest, publication: int) -> HttpResponse:
    """The very bytes that were sent, with their signatures."""
    name, media, content = extract_of(actor_of(request), publication)
    return served(content, media, name)


def _row(one: ExtractRow, names: dict[int, str]) -> Row:
    how = _("ký số, có dấu số") if one.sealed else _("ký số") if one.signed else _("ký giấy")
    return Row(
        (
            Cell(
                called(one.period), "", reverse("rating:extract", args=[one.stream]), strong=True, open=True
            ),
            Cell(names.get(one.agency, "")),
            Cell(str(one.people)),
            Cell(how),
            Cell(say.short_moment(one.at)),
        )
    )
