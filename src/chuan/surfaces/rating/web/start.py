"""The periods of the agency that were published, the last one first."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Column, Empty, Table
from chuan.surfaces.rating.web.shown import page


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The page as it is opened."""
    columns = tuple(map(Column, (_("Kỳ"), _("Tình trạng"))))
    empty = Empty(
        _("Chưa có kỳ chấm điểm nào được mở"),
        _("Khi cơ quan mở một tuần hay một tháng để công bố, kỳ đó hiện ở đây."),
    )
    return page(
        request, "rating/start.html", "start", {"table": Table(_("Kỳ chấm điểm"), columns, (), empty)}
    )
