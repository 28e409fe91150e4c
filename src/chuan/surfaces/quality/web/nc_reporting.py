"""Reporting a nonconformity, and opening a waiting signal before its turn."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from chuan.base.kernel.refusal import Refused
from chuan.base.web.choosing import with_blank
from chuan.base.web.orders import Read, carried
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Thing, check
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.acts import correcting, courses, reporting
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.quality.web import nc_forms
from chuan.surfaces.quality.web.shown import page


@require_http_methods(["GET", "POST"])
def report(request: HttpRequest) -> HttpResponse:
    """Anybody says what he saw."""
    actor = actor_of(request)
    if refusal := check(actor, reporting.REPORT, Thing(actor.agency), clock(), see=courses.VIEW):
        raise Refused(refusal)
    units = organisation.units(EVERYTHING, clock(), agency=actor.agency)
    chosen = {"unit": with_blank([(str(one.id), one.name) for one in units], _("chưa rõ"))}
    form = nc_forms.ReportForm(request.POST or None, chosen=chosen)
    if request.method == "GET":
        return _asked(request, form, 200)
    return carried(
        request, form, lambda read: reporting.report(actor, _told(actor, read), read["key"]),
        lambda status, sent: _asked(request, sent, status),
        _("Đã báo; thư ký ISO sẽ xem và xác nhận."),
        lambda found: reverse("quality:nonconformity", args=[found.id]),
    )  # fmt: skip


def _told(actor: Actor, read: Read) -> reporting.Report:
    return reporting.Report(read["words"], read["unit"] or 0, reporting.dossier_of(actor, read["dossier"]))


@require_POST
def open_waiting(request: HttpRequest) -> HttpResponse:
    """A waiting signal becomes a draft before its turn."""
    actor, form = actor_of(request), nc_forms.OpenForm(request.POST)
    if refusal := check(actor, correcting.CONFIRM_ACT, Thing(actor.agency), clock(), see=courses.VIEW):
        raise Refused(refusal)
    if not form.is_valid():
        return redirect("quality:nonconformities")
    read = form.cleaned_data
    found = reporting.open_waiting(actor, (read["detector"], read["subject"], read["rule"]), read["key"])
    messages.success(request, _("Đã mở dự thảo từ tín hiệu này."))
    return redirect("quality:nonconformity", found.id)


def _asked(request: HttpRequest, form: nc_forms.ReportForm, status: int) -> HttpResponse:
    return page(request, "quality/nc_report.html", "nonconformities", {"form": form}, status)
