"""One report of one agency and period: the table, what it means, what is otherwise known now, its issues."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from chuan.base.web.components import Empty
from chuan.base.web.links import with_query
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.statistics.services.writing import written
from chuan.surfaces.province.web import report_issuing as issuing
from chuan.surfaces.province.web.report_asked import Page, filters, page_of
from chuan.surfaces.province.web.report_said import meanings, otherwise
from chuan.surfaces.province.web.report_table import grid
from chuan.surfaces.province.web.shown import page as shown

AGAIN = "doi-chieu"
"""Asked with this, a table over several agencies is counted again as known now; of one agency it is always."""


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest, agency: int, statistic: str) -> HttpResponse:
    """The page, or one issue more."""
    page = page_of(request, agency, statistic)
    before = issuing.here(page)
    order = issuing.form_for(request, page, before)
    if request.method == "POST" and order is not None:
        return issuing.send(request, page, order, lambda status, bound: _shown(request, page, bound, status))
    return _shown(request, page, order)


def _shown(request: HttpRequest, page: Page, form: Any, status: int = 200) -> HttpResponse:
    kept = written(page.asked)
    before = issuing.here(page)
    seen = scope(actor_of(request), "dossiers.view", page.sight.at)
    later = page.asked.over and not page.now and len(page.asked.agencies) > 1 and AGAIN not in request.GET
    context = {
        "title": page.asked.form.name,
        "said": page.said,
        "filters": filters(request, page),
        "grid": grid(kept, page),
        "notes": (*kept["notes"], kept["rounding"]),
        "unread": not page.asked.form.verified,
        "meanings": meanings(page.asked.form),
        "otherwise": None if later else otherwise(page, kept, seen),
        "compare": with_query(request.GET, **{AGAIN: "1"}) if later else "",
        "compared": AGAIN in request.GET,
        "issued": issuing.table(before),
        "form": form,
        "again": bool(before),
        "xlsx": page.address("report_file", "xlsx"),
        "pdf": page.address("report_file", "pdf"),
        "empty": Empty(_("Không có số liệu nào trong kỳ này"), _("Chọn kỳ khác ở trên nếu cần.")),
    }
    return shown(request, "province/report.html", "reports", context, status)
