"""Before one dossier of another agency opens: the purpose is recorded, or reading outside one is said."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from chuan.base.web.orders import Read, carried
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import afar, oneself
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services.dossiers import Dossier, load
from chuan.events.reads.imports.purposes import shipped
from chuan.readings.overseen.queries.purposes import live
from chuan.surfaces.acts import overseeing
from chuan.surfaces.acts.asking import demand, thing
from chuan.surfaces.province.web.purpose_forms import ONE, WHOLE, OutsideForm, PurposeForm, kinds
from chuan.surfaces.province.web.purpose_lines import purpose_table
from chuan.surfaces.province.web.shown import page

WHOLE_LIFE = "ca-doi"


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest, stream: int) -> HttpResponse:
    """The form; whoever works at the agency is led on at once."""
    actor, dossier = _seen(request, stream)
    if not afar(actor, overseeing.VIEW, thing(dossier), timezone.now()):
        return redirect(_next(request, stream))
    if request.method == "GET":
        return _page(request, actor, dossier)
    return carried(
        request, PurposeForm(request.POST, chosen={"kind": kinds()}),
        lambda read: overseeing.state(actor, _wanted(read, dossier), timezone.now(), read["key"]),
        lambda status, sent: _page(request, actor, dossier, status, form=sent),
        _("Đã ghi mục đích; cơ quan có hồ sơ thấy lần xem này."), _next(request, stream),
    )  # fmt: skip


@require_POST
def outside(request: HttpRequest, stream: int, purpose: int) -> HttpResponse:
    """Open it beyond a purpose that holds, with words why."""
    actor, dossier = _seen(request, stream)
    return carried(
        request, OutsideForm(request.POST),
        lambda read: overseeing.read_outside(actor, purpose, stream, thing(dossier), read["words"]),
        lambda status, sent: _page(request, actor, dossier, status, outside_form=sent),
        _("Đã mở ngoài mục đích; lần xem này được đánh dấu và cơ quan thấy."), _next(request, stream),
    )  # fmt: skip


def _seen(request: HttpRequest, stream: int) -> tuple[Actor, Dossier]:
    """The dossier of whoever may see it at all; missing for others."""
    actor, dossier = actor_of(request), load(stream)
    demand(actor, overseeing.VIEW, thing(dossier), timezone.now())
    return actor, dossier


def _wanted(read: Read, dossier: Dossier) -> overseeing.Wanted:
    files = () if read["reach"] == WHOLE else (dossier.id,)
    return overseeing.Wanted(read["kind"], read["words"], dossier.agency, files)


def _next(request: HttpRequest, stream: int) -> str:
    whole = request.GET.get("ve") == WHOLE_LIFE
    return reverse("province:life" if whole else "desk:dossier", args=[stream])


def _page(
    request: HttpRequest, actor: Actor, dossier: Dossier, status: int = 200, **bound: Any
) -> HttpResponse:
    at = timezone.now()
    agency = organisation.agency(dossier.agency, at)
    standing = live(oneself(actor), at)
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    context = {
        "title": _("Ghi mục đích trước khi mở"),
        "said": f"{dossier.state.code} · {agency.name if agency else ''}",
        "form": bound.get("form") or PurposeForm(chosen={"kind": kinds()}, initial={"reach": ONE}),
        "outside_form": bound.get("outside_form") or OutsideForm(auto_id="ngoai_%s"),
        "outside_at": reverse("province:outside", args=[dossier.id, standing[0].stream]) + query
        if standing and not standing[0].mandate
        else "",
        "minutes": int(shipped().lasts.total_seconds()) // 60,
        "table": purpose_table(standing, at),
    }
    return page(request, "province/purpose.html", "lookup", context, status)
