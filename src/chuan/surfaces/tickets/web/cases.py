"""The numbers behind a figure, the longest wait first; each with the dossier it led to."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.queue.imports.plan import shipped
from chuan.readings.waiting.queries.cases import Case, cases
from chuan.readings.waiting.queries.within import Within
from chuan.readings.waiting.rules.figures import DIMENSIONS, TAKEN, WHICH, WHOLE
from chuan.surfaces.acts.desks import VIEW
from chuan.surfaces.tickets.web.figure_tables import lasting, name_of
from chuan.surfaces.tickets.web.periods import name_of as period_name
from chuan.surfaces.tickets.web.periods import period_of

PAGE = 50
_STATUS = {
    "waiting": gettext_noop("Đang chờ"),
    "called": gettext_noop("Đang gọi"),
    "serving": gettext_noop("Đang phục vụ"),
    "done": gettext_noop("Đã xong"),
    "missed": gettext_noop("Vắng mặt"),
    "cancelled": gettext_noop("Đã hủy"),
}
_COLUMNS = (
    gettext_noop("Số"), gettext_noop("Lĩnh vực"), gettext_noop("Lấy số"), gettext_noop("Chờ"), gettext_noop("Phục vụ"),
    gettext_noop("Quầy"), gettext_noop("Kết thúc"), gettext_noop("Hồ sơ"),
)  # fmt: skip


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """One page of numbers; an address that names no figure shows all."""
    actor, at, query = actor_of(request), timezone.now(), request.GET
    seen = scope(actor, VIEW, at)
    if seen.empty:
        raise Refused(refuse("not_yours", "organisation.no_duty"))
    today = local(at).date()
    by = query.get("theo", "") if query.get("theo", "") in DIMENSIONS else WHOLE
    key = query.get("muc", "") if by != WHOLE else ""
    part = query.get("phan", "") if query.get("phan", "") in WHICH else TAKEN
    page = page_of(query)
    found, total = cases(seen, Within(period_of(query, today)), (by, key, part), PAGE, (page - 1) * PAGE)
    named = f"{name_of(by, key)} · " if by != WHOLE else ""
    context = {
        "said": f"{named}{period_name(query, today)} · {_('%(n)s số') % {'n': say.number(total)}}",
        "table": Table(
            _("Các số"), tuple(Column(_(one)) for one in _COLUMNS), tuple(map(_row, found)),
            Empty(_("Không có số nào"), _("Con số này đang là không."), "circle-check"), walk=False,
        ),
        "pager": pager(query, page, PAGE, total),
    }  # fmt: skip
    return render(request, "tickets/cases.html", context)


def _row(one: Case) -> Row:
    why = shipped().name_of(one.first) or (_("Đặt lịch hẹn") if one.booked else "")
    ended = _(_STATUS[one.status])
    more = [_("gọi %(n)s lần") % {"n": one.calls}] if one.calls > 1 else []
    more += [_("chuyển %(n)s lần") % {"n": one.moves}] if one.moves else []
    more += [_("ngoài thứ tự")] if one.chosen else []
    link = reverse("desk:dossier", args=[one.dossier]) if one.code else ""
    return Row(
        (
            Cell(one.label, why, strong=True),
            Cell(one.field),
            Cell(say.short_moment(one.taken)),
            Cell(lasting(one.waited) if one.called else "–"),
            Cell(lasting(one.served) if one.served else "–"),
            Cell(str(one.desk) if one.desk else "–"),
            Cell(ended, ", ".join(more)),
            Cell(one.code, href=link),
        )
    )
