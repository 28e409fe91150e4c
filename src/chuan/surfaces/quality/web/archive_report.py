"""The year's report of loans: each figure opens the loans behind it; printed or as a workbook."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.web.components import Filters, Option, Select, Tab
from chuan.base.web.links import with_query
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.loans.rules.report import Lending, Report, report
from chuan.events.loans.services.listing import Lent, lent_in, year_days
from chuan.surfaces.acts import archiving
from chuan.surfaces.quality.web.archive_mine import loans_table
from chuan.surfaces.quality.web.kept_file import said_of
from chuan.surfaces.quality.web.shown import page
from chuan.surfaces.telling.workbooks import workbook_response

_FIGURES = {
    "borrowed": gettext_noop("Đã cho mượn"),
    "returned": gettext_noop("Đã trả"),
    "overdue": gettext_noop("Quá hạn"),
    "not_back": gettext_noop("Chưa trả"),
    "harmed": gettext_noop("Mất, hư hỏng"),
}


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The report of a year, narrowed to the loans behind one of its figures."""
    actor, at = actor_of(request), timezone.now()
    today = local(at).date()
    asked = request.GET.get("nam", "")
    year = int(asked) if asked.isdecimal() and 2000 <= int(asked) <= today.year else today.year
    which = request.GET.get("t", "")
    which = which if which in _FIGURES else "borrowed"
    found = lent_in(scope(actor, archiving.VIEW, at), *year_days(year))
    made = report(year, map(_lending, found), today)
    behind = frozenset(getattr(made, which))
    chosen = tuple(one for one in found if one.stream in behind)
    title = _("Báo cáo mượn trả hồ sơ năm %(year)s") % {"year": year}
    if request.GET.get("tep") == "xlsx":
        return workbook_response(title, _cells(chosen))
    context = {
        "title": title,
        "filters": _filters(request, made, which, year, today.year),
        "table": loans_table(_(_FIGURES[which]), chosen, today),
    }
    return page(request, "quality/archive_report.html", "archive", context)


def _lending(one: Lent) -> Lending:
    assert one.lent is not None
    assert one.until is not None
    return Lending(one.stream, one.lent, one.until, one.returned, one.condition)


def _filters(request: HttpRequest, made: Report, which: str, year: int, last: int) -> Filters:
    tabs = tuple(
        Tab(_(label), with_query(request.GET, t=key), len(getattr(made, key)), key == which)
        for key, label in _FIGURES.items()
    )
    years = tuple(Option(str(one), str(one), one == year) for one in range(last, last - 5, -1))
    export = with_query(request.GET, tep="xlsx")
    return Filters(tabs, (Select("nam", _("Năm"), years),), (("t", which),), export)


def _cells(found: tuple[Lent, ...]) -> list[tuple[str, ...]]:
    names = (
        _("Số hồ sơ"),
        _("Tên hồ sơ"),
        _("Người mượn"),
        _("Giao"),
        _("Hẹn trả"),
        _("Trả"),
        _("Tình trạng"),
    )
    return [
        names,
        *(
            (
                one.code, one.title, one.borrower, *(say.day(day) if day else "" for day in (one.lent, one.until, one.returned)),
                said_of(one),
            )
            for one in found
        ),
    ]  # fmt: skip
