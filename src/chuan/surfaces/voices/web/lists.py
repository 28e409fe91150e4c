"""The petitions of the agency, those due first; no text is shown, so nothing personal."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Filters, Row, Tab, Table, TimeChip
from chuan.base.web.links import page_of, pager, with_query
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.petitions.services.listing import Listed, counts, listed
from chuan.surfaces.acts.petition_seen import VIEW
from chuan.surfaces.acts.petitioning import TAKE
from chuan.surfaces.telling.petitions import CHANNELS, FINDINGS, KINDS
from chuan.surfaces.voices.web.books import books

PAGE = 50
_TABS = {
    "moi": ("new", gettext_noop("Mới"), ""),
    "dang-xu-ly": ("open", gettext_noop("Đang xử lý"), ""),
    "qua-han": ("late", gettext_noop("Quá hạn"), "late"),
    "da-tra-loi": ("answered", gettext_noop("Đã trả lời"), ""),
    "tham-khao": ("information", gettext_noop("Thông tin tham khảo"), ""),
    "tat-ca": ("", gettext_noop("Tất cả"), ""),
}
_HEADS = (
    gettext_noop("Số"),
    gettext_noop("Gửi lúc"),
    gettext_noop("Loại"),
    gettext_noop("Kết quả xác minh"),
    gettext_noop("Hạn của việc đang làm"),
)
_OVER = {
    "done": gettext_noop("đã xong"),
    "refused": gettext_noop("đã xong"),
    "dropped": gettext_noop("đã hủy"),
}


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """One tab of the list."""
    actor, at, number = actor_of(request), timezone.now(), page_of(request.GET)
    sight, chosen = scope(actor, VIEW, at), request.GET.get("t", "")
    many = counts(sight, at)
    chosen = chosen if chosen in _TABS else next((key for key in _TABS if many[_named(key)]), "moi")
    found, total = listed(sight, at, _TABS[chosen][0], PAGE, (number - 1) * PAGE)
    context = {
        "table": _table(found, at),
        "filters": Filters(tuple(_tab(request, key, many[_named(key)], chosen) for key in _TABS)),
        "pager": pager(request.GET, number, PAGE, total),
        "books": books(""),
        "counts": actor.agency in sight.agencies,
        "takes": not scope(actor, TAKE, at).empty,
    }
    return render(request, "voices/list.html", context)


def _named(key: str) -> str:
    return _TABS[key][0] or "all"


def _tab(request: HttpRequest, key: str, many: int, chosen: str) -> Tab:
    _name, label, state = _TABS[key]
    return Tab(
        _(label), with_query(request.GET, t=key, trang=None), many, key == chosen, state if many else ""
    )


def _table(found: tuple[Listed, ...], at: datetime) -> Table:
    empty = Empty(
        _("Không có phản ánh, kiến nghị nào ở mục này"),
        _(
            "Người dân gửi ở trang trực tuyến, gọi điện, gửi thư hoặc nói tại quầy; ghi lại bằng nút “Ghi phản ánh”."
        ),
        "message-report",
    )
    return Table(
        _("Phản ánh, kiến nghị"),
        tuple(Column(_(one)) for one in _HEADS),
        tuple(_row(one, at) for one in found),
        empty,
    )


def _row(one: Listed, at: datetime) -> Row:
    done = _("trả lời %(at)s") % {"at": say.short_moment(one.answered)} if one.answered else ""
    return Row(
        (
            Cell(one.number, href=reverse("voices:petition", args=[one.stream]), css="nb", strong=True, open=True),
            Cell(say.short_moment(one.sent), _(CHANNELS[one.channel])),
            Cell(_(KINDS[one.kind])),
            Cell(_(FINDINGS.get(one.finding, "")) if one.answered else "", done),
            Cell(_(_OVER[one.status])) if one.due is None else Cell(say.short_moment(one.due), time=_time(one, at)),
        )
    )  # fmt: skip


def _time(one: Listed, at: datetime) -> TimeChip:
    soon = one.due is not None and (one.due - at).total_seconds() < 24 * 3600
    return TimeChip("late" if one.late else "soon" if soon else "ok")
