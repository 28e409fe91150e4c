"""The dossiers behind a cell of a report, as they were known; no citizen's name is on this page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.reason import say as worded
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.links import page_of as page_number
from chuan.base.web.links import pager
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.statistics.queries.behind import Behind, Place, behind
from chuan.readings.statistics.rules.figures import FIGURES
from chuan.readings.statistics.rules.kept import SAID
from chuan.readings.statistics.services.drawing import absent_weeks
from chuan.surfaces.province.web.report_asked import page_of
from chuan.surfaces.province.web.shown import page as shown

PAGE = 50
_ENDS = {"result": "có kết quả", "refusal": "từ chối", "withdrawn": "người dân rút", "lapsed": "dừng"}


@require_GET
def show(request: HttpRequest, agency: int, statistic: str) -> HttpResponse:
    """One page of them, oldest first; a share opens to what stands in its numerator."""
    page, number = page_of(request, agency, statistic), page_number(request.GET)
    asked = page.asked
    column = asked.form.column(request.GET.get("cot", ""))
    if column is None or any(name not in FIGURES for name in column.figures):
        raise Refused(refuse("missing", "organisation.missing"))
    of = asked.days.of(*asked.agencies)
    silent = [week.monday for week in absent_weeks(asked.form, of)]
    place = Place(asked.form.rows, request.GET.get("hang", "")[:300], column.part or column.figures)
    seen = scope(actor_of(request), "dossiers.view", page.sight.at)
    found, total = behind(seen, of, place, silent, PAGE, (number - 1) * PAGE)
    context = {
        "title": f"{column.group}: {column.name.lower()}",
        "said": f"{_('%(n)s hồ sơ') % {'n': say.number(total)}} · {page.said}",
        "means": "; ".join(worded(FIGURES[one].how, SAID) for one in place.figures),
        "table": _table(found),
        "pager": pager(request.GET, number, PAGE, total),
        "back": page.address("report"),
    }
    return shown(request, "province/report_cases.html", "reports", context)


def _table(found: tuple[Behind, ...]) -> Table:
    heads = (_("Hồ sơ"), _("Tiếp nhận"), _("Hạn"), _("Xong"), _("Ghi chú"))
    empty = Empty(_("Không có hồ sơ nào"), _("Hoặc hồ sơ ngoài phạm vi xem của tài khoản này."))
    return Table(heads[0], tuple(map(Column, heads)), tuple(map(_row, found)), empty)


def _row(one: Behind) -> Row:
    notes = [_("trực tuyến") if one.channel == "online" else _("trực tiếp, bưu chính")]
    if one.waiting:
        notes.append(_("chờ bổ sung từ %(at)s") % {"at": say.short_moment(one.waiting)})
    if one.how in _ENDS:
        notes.append(_(_ENDS[one.how]))
    return Row(
        (
            Cell(one.code, one.title, href=reverse("desk:dossier", args=[one.stream]), open=True),
            Cell(say.short_moment(one.received)),
            Cell(say.short_moment(one.due) if one.due else _("không hẹn")),
            Cell(say.short_moment(one.ended) if one.ended else _("chưa xong")),
            Cell(" · ".join(notes)),
        )
    )
