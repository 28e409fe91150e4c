"""Coaching hints: one's own, private at first, and those of the people in one's charge; each dismissed with a reason."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web.orders import carried
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.acts import coaching
from chuan.surfaces.rating.web.hint_forms import DismissForm
from chuan.surfaces.rating.web.hint_shown import shown
from chuan.surfaces.rating.web.shown import page
from chuan.surfaces.rating.web.suggesting import Suggesting

_SUB = gettext_lazy(
    "Rút từ việc lặp lại trong hồ sơ của chính mình để kèm cặp, không cộng trừ điểm. Ban đầu chỉ người đó thấy."
)


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The page as it is opened."""
    return _page(request, 200)


@require_POST
def dismiss(request: HttpRequest) -> HttpResponse:
    """One hint is put aside with a reason; the same page with its sentence where it is refused."""
    actor = actor_of(request)
    return carried(
        request, DismissForm(request.POST),
        lambda read: coaching.dismiss(actor, read["official"], read["hint"], read["reason"], read["key"]),
        lambda status, sent: _page(request, status, sent),
        _("Đã bỏ gợi ý; chỉ việc xảy ra sau lúc này mới được đếm lại."), reverse("rating:hints"),
    )  # fmt: skip


def _page(request: HttpRequest, status: int, sent: DismissForm | None = None) -> HttpResponse:
    actor, at = actor_of(request), timezone.now()
    mine, theirs = coaching.shown(actor, at)
    names = organisation.names({one.official for one in theirs})
    suggesting = Suggesting(actor, (*mine, *theirs), at)
    groups: tuple[tuple[str, Any], ...] = (
        (_("Của tôi"), [shown(one, "", suggesting, at, sent) for one in mine]),
        (
            _("Người tôi phụ trách"),
            [shown(one, names.get(one.official, ""), suggesting, at, sent) for one in theirs],
        ),
    )
    context = {
        "title": _("Gợi ý kèm cặp"),
        "sub": _SUB,
        "groups": [(label, found) for label, found in groups if found],
        "none": _("Chưa có gợi ý nào: không có việc nào lặp lại đủ số lần."),
    }
    return page(request, "rating/hints.html", "hints", context, status)
