"""Mặt tốt, chưa tốt, nguyên nhân of an agency's month: as drafted when it ended and approved, or as its figures are now."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.kernel.spans import Span
from chuan.base.web.components import Filters
from chuan.base.web.links import kept, with_query
from chuan.base.web.orders import Read, carried
from chuan.definitions.organisation.rules.authority import Scope, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.reporting.services.assessments import Listed, listed
from chuan.surfaces.acts import assessing
from chuan.surfaces.province.web import report_periods as periods
from chuan.surfaces.province.web.addresses import month as address
from chuan.surfaces.province.web.month_approving import drafted, form_for
from chuan.surfaces.province.web.month_told import sides
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.province.web.sight import Sight, sight_of


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest, agency: int) -> HttpResponse:
    """One agency, one period; a person's approval of its draft."""
    sight = sight_of(request)
    sight.one(agency)
    span = periods.chosen(request.GET, sight.at)
    found = _draft(sight.scope, agency, span)
    form = form_for(request, found, sight.at) if found else None
    if request.method != "POST":
        return _shown(request, sight, agency, span, found, form)
    if form is None or found is None:
        raise Refused(_no_form(found))
    actor = actor_of(request)

    def act(read: Read) -> Any:
        words = assessing.Words(read["good"], read["bad"], read["cause"])
        return assessing.approve(actor, agency, span.code, words, read["key"])

    return carried(
        request, form, act,
        lambda status, sent: _shown(request, sight, agency, span, found, sent, status),
        _("Đã duyệt; lời này đứng cho tháng, bản máy viết được giữ bên dưới."), address(agency, span.code),
    )  # fmt: skip


def _no_form(found: Listed | None) -> Refusal:
    if found is None:
        return refuse("missing", "reporting.missing")
    return (
        refuse("not_now", "reporting.approved_already")
        if found.approved
        else refuse("not_yours", "organisation.no_duty")
    )


def _draft(seen: Scope, agency: int, span: Span) -> Listed | None:
    return next(iter(listed(seen, span.code, agency, 1)), None)


def _shown(
    request: HttpRequest, sight: Sight, agency: int, span: Span, found: Listed | None, form: Any,
    status: int = 200,
) -> HttpResponse:  # fmt: skip
    row, now = sight.one(agency), found is None or request.GET.get(periods.KNOWN) == periods.NOW
    asked = assessing.of_month(span, sight.at)
    if now or found is None:
        told = assessing.said_of(sight.scope, agency, asked)
    else:
        told = assessing.kept(found.stream, found.sha256)
    seen = scope(actor_of(request), "dossiers.view", sight.at)
    known = _("theo những gì biết đến nay") if now else _("như máy viết khi hết tháng")
    context = {
        "title": _("Mặt tốt, chưa tốt, nguyên nhân"),
        "said": f"{row.short_name or row.name} · {span.name} · {known}",
        "filters": Filters((), (periods.select(span, sight.at),), kept(request.GET, periods.KEY)),
        "sides": sides(told, seen, asked, agency, span.code),
        "elsewhere": not told and len(sight.agencies) > 1,
        "drafted": drafted(found) if found else None,
        "form": None if now else form,
        "other": with_query(request.GET, **{periods.KNOWN: None if now else periods.NOW}) if found else "",
        "now": now,
        "back": f"{reverse('province:reports')}?co-quan={agency}&{periods.KEY}={span.code}",
    }
    return page(request, "province/month.html", "reports", context, status)
