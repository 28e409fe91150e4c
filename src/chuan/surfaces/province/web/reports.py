"""All forms of an agency for a period, and what was issued of them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.spans import Span
from chuan.base.web.components import Cell, Column, Empty, Filters, Option, Row, Select, Table
from chuan.base.web.links import kept
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.events.reporting.services.issues import issued
from chuan.readings.statistics.imports.forms import shipped
from chuan.readings.statistics.rules.form import Form
from chuan.surfaces.province.web import addresses
from chuan.surfaces.province.web import report_periods as periods
from chuan.surfaces.province.web.month_rows import months
from chuan.surfaces.province.web.report_issuing import table as issues
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.province.web.sight import Sight, sight_of

AGENCY = "co-quan"
_ROWS = {
    "field": "mỗi dòng một lĩnh vực", "agency": "mỗi dòng một cơ quan", "procedure": "mỗi dòng một thủ tục",
    "indicator": "mỗi dòng một chỉ tiêu",
}  # fmt: skip


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """One's own agency first; another of those in sight by the drop-down."""
    sight = sight_of(request)
    span = periods.chosen(request.GET, sight.at)
    agency = _agency(request, sight)
    names = {row.id: row.short_name or row.name for row in sight.agencies}
    context = {
        "title": _("Báo cáo thống kê"),
        "said": f"{names[agency.id]} · {span.name}",
        "filters": Filters((), _selects(sight, agency, span), kept(request.GET, periods.KEY, AGENCY)),
        "month": addresses.month(agency.id, span.code),
        "months": months(sight.scope, names),
        "table": _forms(agency, span.code),
        "issued": issues(issued(sight.scope, limit=20), names if len(names) > 1 else None),
    }
    return page(request, "province/reports.html", "reports", context)


def _agency(request: HttpRequest, sight: Sight) -> AgencyRow:
    asked = request.GET.get(AGENCY, "")
    return sight.one(int(asked)) if asked.isdecimal() and len(asked) < 20 else sight.agencies[0]


def _selects(sight: Sight, agency: AgencyRow, span: Span) -> tuple[Select, ...]:
    options = tuple(Option(str(row.id), row.short_name or row.name, row == agency) for row in sight.agencies)
    mine = (Select(AGENCY, _("Cơ quan"), options),) if len(options) > 1 else ()
    return (*mine, periods.select(span, sight.at))


def _forms(agency: AgencyRow, period: str) -> Table:
    heads = (_("Báo cáo"), _("Cách lấy tỷ lệ"), _("Mẫu"))
    latest = tuple(form for form in shipped() if form.period.until is None)
    rows = tuple(_row(form, agency, period) for form in latest)
    return Table(_("Các biểu"), tuple(map(Column, heads)), rows, Empty(_("Chưa có biểu nào")))


def _row(form: Form, agency: AgencyRow, period: str) -> Row:
    href = f"{reverse('province:report', args=[agency.id, form.code])}?{periods.KEY}={period}"
    rule = _("bỏ phần sau, không làm tròn") if form.rounding == "truncate" else _("làm tròn nửa lên")
    read = _("đã đối chiếu") if form.verified else _("chưa đối chiếu")
    return Row((Cell(form.name, _(_ROWS[form.rows]), href=href, open=True), Cell(rule), Cell(read)))
