"""Late acceptance, for the leader: submissions of the Portal answered after their hours, apart from late work."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.web.components import LATE, Cell, Column, Empty, Filters, Note, Row, Table, TimeChip
from chuan.base.web.links import kept, page_of, pager
from chuan.base.web.rules import say
from chuan.readings.arrivals.queries.inbox import LATE as LISTED
from chuan.readings.arrivals.queries.inbox import Entry, inbox, lateness
from chuan.surfaces.leader.web.loads import address
from chuan.surfaces.leader.web.sight import AGENCY, Sight, sight_of

PAGE, DAYS = 50, 30
_COLUMNS = (
    gettext_noop("Tình trạng"), gettext_noop("Hồ sơ"), gettext_noop("Chủ hồ sơ"), gettext_noop("Cơ quan"),
    gettext_noop("Nộp lúc"), gettext_noop("Phải trả lời trước"), gettext_noop("Trả lời lúc"),
)  # fmt: skip


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Every submission answered too late, or not yet answered in time; newest first."""
    sight, page = sight_of(request), page_of(request.GET)
    found = inbox(sight.scope, sight.at, LISTED, sight.agency, PAGE, (page - 1) * PAGE)
    since = (local(sight.at) - timedelta(days=DAYS)).date()
    counted = lateness(sight.scope, sight.at, since, sight.agency)
    said = _(
        "%(late)s trên %(came)s hồ sơ nộp trong %(days)s ngày qua được trả lời chậm · %(overdue)s đang chờ quá giờ"
    )
    facts = {"late": counted.late, "came": counted.came, "days": DAYS, "overdue": counted.overdue}
    title = _("Chậm tiếp nhận")
    empty = Empty(
        _("Không có hồ sơ nào chậm tiếp nhận"),
        _("Đây là hồ sơ nộp ở Cổng, tính riêng với hồ sơ giải quyết chậm."),
        "circle-check",
    )
    context = {
        "title": title,
        "said": said % {name: say.number(value) for name, value in facts.items()},
        "table": Table(title, tuple(Column(_(name)) for name in _COLUMNS), tuple(_row(one, sight) for one in found.rows), empty),
        "filters": Filters(selects=(sight.select,), kept=kept(request.GET, AGENCY)) if sight.select else None,
        "pager": pager(request.GET, page, PAGE, found.counts[LISTED]),
    }  # fmt: skip
    return render(request, "leader/list.html", context)


def note(sight: Sight, unaccepted: int) -> Note | None:
    """What stands on the page of the day while submissions wait past their hours."""
    if not unaccepted:
        return None
    said = _("%(count)s hồ sơ nộp ở Cổng quá giờ mà quầy chưa trả lời (chậm tiếp nhận).") % {
        "count": unaccepted
    }
    return Note(said, "stop", "inbox", ((_("Xem"), address("leader:acceptance", sight)),))


def _row(one: Entry, sight: Sight) -> Row:
    until = one.answered or sight.at
    over = sight.calendar(one.agency).elapsed(one.accept_by, until) if until > one.accept_by else 0
    waited = _("trễ %(span)s") % {"span": say.span(over)} if over else _("đã trễ lần trước")
    answered = say.short_moment(one.answered) if one.answered else _("chưa trả lời")
    return Row(
        (
            Cell(time=TimeChip(LATE, waited)),
            Cell(one.title, one.code),
            Cell(one.owner or _("(ẩn tên)"), css="nb"),
            Cell(one.agency_name),
            Cell(say.short_moment(one.came), css="nb"),
            Cell(say.short_moment(one.accept_by), css="nb"),
            Cell(answered, one.dossier_code, css="nb"),
        )
    )
