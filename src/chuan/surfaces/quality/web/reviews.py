"""Management reviews: those there were, and one of them with its pack, its meeting and its decisions."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.clock import local
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Scope, Thing
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.reviews.services.reviews import Review
from chuan.events.reviews.services.reviews import reviews as of_agency
from chuan.surfaces.acts import courses, reviews
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.quality.web.review_forms import BeginForm
from chuan.surfaces.quality.web.shown import page
from chuan.surfaces.quality.web.work import STATUSES

_COLUMNS = (gettext_noop("Lần xem xét"), gettext_noop("Số liệu"), gettext_noop("Việc đã giao"), gettext_noop("Tình trạng"))  # fmt: skip
_NONE = Empty(
    gettext_noop("Chưa có lần xem xét nào"),
    gettext_noop("Mỗi năm ít nhất một lần; hệ thống điền sẵn phần đầu vào tính được từ hồ sơ."),
)


@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """The reviews of the agency."""
    return _page(request)


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """A review begins."""
    actor, form = actor_of(request), BeginForm(request.POST)
    return carried(
        request, form,
        lambda read: reviews.begin(actor, read["title"], read["since"], read["until"], read["key"]),
        lambda status, sent: _page(request, status, sent),
        _("Đã bắt đầu lần xem xét."), reverse("quality:reviews"),
    )  # fmt: skip


def _page(request: HttpRequest, status: int = 200, form: Any = None) -> HttpResponse:
    actor, at = actor_of(request), clock()
    found = of_agency(Scope(frozenset({actor.agency})))
    manages = allows(actor, courses.MANAGE, Thing(actor.agency), at)
    year = local(at).year
    first = {
        "title": _("Xem xét của lãnh đạo năm %(year)s") % {"year": year},
        "since": date(year, 1, 1),
        "until": date(year + 1, 1, 1),
    }
    context = {
        "table": Table(
            _("Các lần xem xét"), tuple(Column(_(name)) for name in _COLUMNS),
            tuple(_row(one) for one in found), _NONE,
        ),
        "form": form or (BeginForm(initial=first) if manages else None),
    }  # fmt: skip
    return page(request, "quality/reviews.html", "reviews", context, status)


def _row(one: Review) -> Row:
    state, words = one.state, people.texts(one.id)
    span = _("từ %(since)s đến trước %(until)s") % {
        "since": say.day(state.since),
        "until": say.day(state.until),
    }
    return Row(
        (
            Cell(
                words.get(int(state.course.title), ""), strong=True, open=True,
                href=reverse("quality:review", args=[one.id]),
            ),
            Cell(span),
            Cell(say.number(len(state.resolved))),
            Cell(_(STATUSES.get(state.course.status, ""))),
        )
    )  # fmt: skip
