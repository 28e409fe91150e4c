"""What I have to do in the quality system, and every matter of it that I may see."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Filters, Option, Row, Select, Tab, Table, TimeChip
from chuan.base.web.links import kept, page_of, pager, with_query
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.matters.queries.work import Listed, Work, held_by, listed
from chuan.readings.matters.rules.kinds import MATTERS
from chuan.surfaces.acts.courses import VIEW
from chuan.surfaces.quality.web.kinds import href
from chuan.surfaces.quality.web.shown import page

PAGE = 50
STATUSES = {
    "open": gettext_noop("Đang làm"),
    "done": gettext_noop("Đã xong"),
    "refused": gettext_noop("Không chấp nhận"),
    "dropped": gettext_noop("Đã hủy"),
}
_MINE = (gettext_noop("Việc"), gettext_noop("Loại"), gettext_noop("Bước"), gettext_noop("Hạn của bước"))
_ALL = (gettext_noop("Việc"), gettext_noop("Loại"), gettext_noop("Đang ở"), gettext_noop("Bắt đầu"), gettext_noop("Tình trạng"))  # fmt: skip


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """My steps, nearest limit first; below them the matters in sight."""
    actor, at, number = actor_of(request), timezone.now(), page_of(request.GET)
    kind, status = request.GET.get("loai", ""), request.GET.get("t", "open")
    status = status if status in STATUSES else ""
    sight = scope(actor, VIEW, at)
    found, total = listed(sight, kind if kind in MATTERS else "", status, PAGE, (number - 1) * PAGE)
    own = held_by(sight, actor.official)
    context = {
        "said": _("%(count)s việc đang giao cho bạn") % {"count": say.number(len(own))},
        "mine": Table(_("Việc của tôi"), _columns(_MINE), tuple(_own(one, at) for one in own), _NOTHING),
        "all": Table(_("Mọi việc"), _columns(_ALL), tuple(_line(one) for one in found), _NONE),
        "filters": _filters(request, kind, status),
        "pager": pager(request.GET, number, PAGE, total),
    }
    return page(request, "quality/work.html", "work", context)


_NOTHING = Empty(gettext_noop("Không có việc nào đang giao cho bạn"), icon="circle-check")
_NONE = Empty(
    gettext_noop("Chưa có việc nào"),
    gettext_noop("Tài liệu, sự không phù hợp, đánh giá nội bộ… đang làm hiện ở đây, với người đang giữ."),
)


def time_of(due: datetime | None, at: datetime) -> TimeChip | None:
    """The state of time of a step that is due."""
    if due is None:
        return None
    state = "late" if due < at else "soon" if (due - at).total_seconds() < 24 * 3600 else "ok"
    return TimeChip(state)


def _columns(names: tuple[str, ...]) -> tuple[Column, ...]:
    return tuple(Column(_(name)) for name in names)


def _own(one: Work, at: datetime) -> Row:
    return Row(
        (
            Cell(one.title, href=href(one.kind, one.stream), strong=True, open=True),
            Cell(_(MATTERS.get(one.kind, ""))),
            Cell(one.step_name),
            Cell(say.short_moment(one.due) if one.due else "", time=time_of(one.due, at)),
        )
    )


def _line(one: Listed) -> Row:
    return Row(
        (
            Cell(one.title, href=href(one.kind, one.stream), strong=True, open=True),
            Cell(_(MATTERS.get(one.kind, ""))),
            Cell(one.now),
            Cell(say.short_moment(one.begun)),
            Cell(_(STATUSES.get(one.status, ""))),
        )
    )


def _filters(request: HttpRequest, kind: str, status: str) -> Filters:
    tabs = tuple(
        Tab(_(label), with_query(request.GET, t=key, trang=None), current=key == status)
        for key, label in (*STATUSES.items(), ("tat-ca", gettext_noop("Tất cả")))
    )
    options = (
        Option("", _("tất cả"), not kind),
        *(Option(key, _(name), key == kind) for key, name in MATTERS.items()),
    )
    return Filters(tabs, (Select("loai", _("Loại"), options),), kept(request.GET, "loai", "trang"))
