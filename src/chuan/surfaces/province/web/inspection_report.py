"""What a year's inspections come to: the November summary and the December report, as page, PDF and XLSX."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.served import served
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.forms.rules.quality_report import QualityReport
from chuan.readings.forms.services import render
from chuan.surfaces.acts.inspection_sight import APPROVE, PLAN, planner, today
from chuan.surfaces.acts.steps import PDF
from chuan.surfaces.province.web.inspection_plan import may_plan, years
from chuan.surfaces.province.web.inspection_signed import panels, signed_papers
from chuan.surfaces.province.web.report_parts import HEADS, NAMES, Summary, parts, summary
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.telling.papers import head_of
from chuan.surfaces.telling.workbooks import workbook_response


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The figures of a year with what they count, and what of them was signed."""
    return shown(request, _year(request.GET.get("nam", "")))


def shown(request: HttpRequest, year: int, status: int = 200, **sent: Any) -> HttpResponse:
    """The page; ``sent`` are forms that were sent wrong."""
    actor = actor_of(request)
    told = told_of(actor, year)
    address, offered = reverse("province:inspection_report"), panels(actor, told.year, sent)
    held = {id(one.form) for one in offered}
    context = {
        "year": told.year, "told": told,
        "filters": years(told.year, Scope(frozenset({planner(actor)})), "inspection_report"),
        "table": Table(
            _("Từng cơ quan"), tuple(map(Column, HEADS)),
            tuple(Row(tuple(Cell(text) for text in row)) for row in told.rows),
            Empty(_("Năm này chưa có cuộc kiểm tra nào"), _("Số liệu lấy từ các cuộc kiểm tra đã ghi.")), walk=False,
        ),
        "files": [(name, f"{address}{key}.pdf?nam={told.year}", f"{address}{key}.xlsx?nam={told.year}") for key, name in NAMES.items()],
        "months": (laws.obligation("inspect_summary_month").content, laws.obligation("inspect_report_month").content),
        "signed": signed_papers(actor, told.year),
        "panels": offered,
        "lost": next((form for form in sent.values() if id(form) not in held), None),
    }  # fmt: skip
    return page(request, "province/inspection_report.html", "inspection_report", context, status)


@require_GET
def paper(request: HttpRequest, name: str, kind: str) -> HttpResponse:
    """The summary or the report as a file, as figures stand now."""
    if name not in NAMES or kind not in {"pdf", "xlsx"}:
        raise Http404
    actor = actor_of(request)
    told = told_of(actor, _year(request.GET.get("nam", "")))
    if kind == "xlsx":
        return workbook_response(_title(name, told)[:60], [HEADS, *told.rows])
    return served(made(actor, name, told), PDF, f"{name}-{told.year}.pdf")


def made(actor: Actor, name: str, told: Summary, leader: str = "") -> bytes:
    """The paper; ``leader``: the name of who signs it."""
    head = head_of(planner(actor), timezone.now())
    about = "Mẫu chưa đối chiếu với biểu mẫu của Quyết định 19/2014/QĐ-TTg và Thông tư 26/2014/TT-BKHCN."
    signers = (("Người lập", ""), ("Lãnh đạo cơ quan", leader))
    return render(QualityReport(head, _title(name, told), about, parts(told), signers))


def told_of(actor: Actor, year: int) -> Summary:
    """The figures of a year, for who plans or approves."""
    may_plan(actor, PLAN, APPROVE)
    return summary(actor, year, today())


def _title(name: str, told: Summary) -> str:
    return f"{NAMES[name]} năm {told.year}"


def _year(asked: str) -> int:
    return int(asked) if asked.isdecimal() and len(asked) == len("2026") else today().year
