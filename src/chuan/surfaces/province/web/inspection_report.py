"""What a year's inspections come to: the November summary and the December report, as page, PDF and XLSX."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.served import served
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.forms.rules.quality_report import QualityReport
from chuan.readings.forms.services import render
from chuan.surfaces.acts.inspection_sight import APPROVE, PLAN, planner, today
from chuan.surfaces.acts.steps import PDF
from chuan.surfaces.province.web.inspection_plan import may_plan, years
from chuan.surfaces.province.web.report_parts import HEADS, Summary, parts, summary
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.telling.papers import head_of
from chuan.surfaces.telling.workbooks import workbook_response

NAMES = {
    "tong-hop": "Tổng hợp kết quả kiểm tra hệ thống quản lý chất lượng",
    "bao-cao": "Báo cáo kết quả kiểm tra gửi Bộ Khoa học và Công nghệ",
}


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The figures of a year with what they count."""
    told = _summary(request)
    address = reverse("province:inspection_report")
    context = {
        "year": told.year, "told": told,
        "filters": years(told.year, Scope(frozenset({planner(actor_of(request))})), "inspection_report"),
        "table": Table(
            _("Từng cơ quan"), tuple(map(Column, HEADS)),
            tuple(Row(tuple(Cell(text) for text in row)) for row in told.rows),
            Empty(_("Năm này chưa có cuộc kiểm tra nào"), _("Số liệu lấy từ các cuộc kiểm tra đã ghi.")), walk=False,
        ),
        "files": [(name, f"{address}{key}.pdf?nam={told.year}", f"{address}{key}.xlsx?nam={told.year}") for key, name in NAMES.items()],
        "months": (laws.obligation("inspect_summary_month").content, laws.obligation("inspect_report_month").content),
    }  # fmt: skip
    return page(request, "province/inspection_report.html", "inspection_report", context)


@require_GET
def paper(request: HttpRequest, name: str, kind: str) -> HttpResponse:
    """The summary or the report as a file."""
    if name not in NAMES or kind not in {"pdf", "xlsx"}:
        raise Http404
    told = _summary(request)
    title = f"{NAMES[name]} năm {told.year}"
    if kind == "xlsx":
        return workbook_response(title[:60], [HEADS, *told.rows])
    head = head_of(planner(actor_of(request)), timezone.now())
    about = "Mẫu chưa đối chiếu với biểu mẫu của Quyết định 19/2014/QĐ-TTg và Thông tư 26/2014/TT-BKHCN."
    form = QualityReport(head, title, about, parts(told), (("Người lập", ""), ("Lãnh đạo cơ quan", "")))
    return served(render(form), PDF, f"{name}-{told.year}.pdf")


def _summary(request: HttpRequest) -> Summary:
    actor, asked = actor_of(request), request.GET.get("nam", "")
    may_plan(actor, PLAN, APPROVE)
    year = int(asked) if asked.isdigit() and len(asked) == len("2026") else today().year
    return summary(actor, year, today())
