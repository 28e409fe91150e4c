"""Who receives reports of harassment, by decision of the agency; named and relieved by its leader, seen by him alone."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from chuan.base.kernel.refusal import Refused
from chuan.base.web.choosing import with_blank
from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing, check
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.petitions.services import reports
from chuan.surfaces.acts import courses, protecting
from chuan.surfaces.voices.web.report_forms import ReasonForm, TrustForm


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Who is named, and the form to name another."""
    actor = _leader(request)
    if request.method == "GET":
        return _drawn(request, actor, _form(actor), 200)
    return carried(
        request, _form(actor, request),
        lambda read: protecting.entrust(actor, read["official"], read["decision"], read["since"], read["key"]),
        lambda status, sent: _drawn(request, actor, sent, status), _("Đã ghi người nhận."), reverse("voices:trusted"),
    )  # fmt: skip


@require_POST
def end(request: HttpRequest, trust: int) -> HttpResponse:
    """He receives new reports no more."""
    actor = _leader(request)
    return carried(
        request, ReasonForm(request.POST),
        lambda read: protecting.end_trust(actor, trust, read["reason"], read["key"]),
        lambda status, sent: _drawn(request, actor, _form(actor), status, sent),
        _("Đã ghi thôi nhận; các báo cáo đang giữ vẫn do người này xem."), reverse("voices:trusted"),
    )  # fmt: skip


def _leader(request: HttpRequest) -> Actor:
    actor = actor_of(request)
    if refusal := check(
        actor, protecting.ENTRUST, Thing(actor.agency), timezone.now(), see="organisation.view"
    ):
        raise Refused(refusal)
    return actor


def _form(actor: Actor, request: HttpRequest | None = None) -> TrustForm:
    staff = courses.fit_for("owner", courses.staff(actor.agency, timezone.now()))
    chosen = {"official": with_blank([(str(one.official), f"{one.name} · {one.unit_name}") for one in staff])}
    return TrustForm(request.POST if request else None, chosen=chosen)


def _drawn(
    request: HttpRequest, actor: Actor, form: OrderForm, status: int, ended: OrderForm | None = None
) -> HttpResponse:
    found = reports.trusts(actor.agency)
    names = organisation.names({int(one.state.official) for one in found})
    rows = [
        {
            "id": one.id, "name": names.get(int(one.state.official), ""), "since": say.day(one.state.since),
            "decision": people.texts(one.id).get(int(one.state.decision), ""),
            "until": say.day(one.state.until) if one.state.until else "", "form": ReasonForm(),
        }
        for one in found
    ]  # fmt: skip
    context = {"rows": rows, "form": form, "wrong": ended}
    return render(request, "voices/trusted.html", context, status=status)
