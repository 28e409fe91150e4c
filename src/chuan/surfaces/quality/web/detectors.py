"""What the detectors are worth: drafts, confirmed, rejected and why; each with its rule in figures."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.corrections.imports.standard import limits
from chuan.readings.matters.queries.nonconformities import Worth, worth
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.services import numbers
from chuan.surfaces.acts.courses import VIEW
from chuan.surfaces.quality.web import nc_words
from chuan.surfaces.quality.web.shown import page

_HEADS = (
    gettext_noop("Bộ phát hiện"), gettext_noop("Ngưỡng"), gettext_noop("Đã mở"), gettext_noop("Chờ xác nhận"),
    gettext_noop("Được xác nhận"), gettext_noop("Bị bác, vì sao"),
)  # fmt: skip
_NONE = Worth("", 0, 0, 0, ())


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Every detector, also those that never spoke."""
    told = {one.detector: one for one in worth(scope(actor_of(request), VIEW, timezone.now()))}
    rows = tuple(_row(one, told.get(one.key, _NONE)) for one in numbers())
    context = {
        "said": _(
            "Mỗi tuần mở không quá %(drafts)s dự thảo cho 100 người; tín hiệu còn lại chờ, nặng nhất trước"
        )
        % {"drafts": limits().a_week},
        "table": Table(
            _("Bộ phát hiện"), tuple(Column(_(head)) for head in _HEADS), rows, Empty(""), walk=False
        ),
    }
    return page(request, "quality/detectors.html", "nonconformities", context)


def _row(rule: Numbers, one: Worth) -> Row:
    window = _("%(days)s ngày một lần xem, ít nhất %(least)s hồ sơ") % {
        "days": rule.window_days,
        "least": rule.least,
    }
    reasons = "; ".join(
        _("%(why)s: %(count)s") % {"why": nc_words.rejection(code), "count": say.number(count)}
        for code, count in one.reasons
    )
    share = _("%(share)s được xác nhận") % {"share": say.percent(one.confirmed, one.confirmed + one.rejected)}
    return Row(
        (
            Cell(nc_words.detector(rule.key), rule.source, css="first", strong=True),
            Cell(window),
            Cell(say.number(one.opened)),
            Cell(say.number(one.drafts)),
            Cell(say.number(one.confirmed), share if one.confirmed + one.rejected else ""),
            Cell(say.number(one.rejected), reasons),
        ),
        name=rule.key,
    )
