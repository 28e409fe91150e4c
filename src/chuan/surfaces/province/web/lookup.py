"""A code typed or scanned; it leads to the dossier's whole life, or says why not."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.authority import oneself, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.overseen.queries.purposes import live
from chuan.surfaces.acts.finding_one import FIELD, find
from chuan.surfaces.acts.overseeing import VIEW
from chuan.surfaces.province.web.purpose_lines import purpose_table
from chuan.surfaces.province.web.shown import page


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """One field; a code that opens leads on at once."""
    actor, at = actor_of(request), timezone.now()
    _demand(actor)
    text, said, status = request.GET.get(FIELD, "").strip(), "", 200
    if text:
        try:
            return redirect("province:life", find(actor, text, at))
        except Refused as refused:
            said, status = sentence(refused.refusals[0].reason), refused.refusals[0].status
    context = {
        "title": _("Tra hồ sơ"),
        "said": _("Gõ hoặc quét mã trên giấy hẹn: cả đời hồ sơ trên một trang và một tệp PDF"),
        "typed": text,
        "wrong": said,
        "table": purpose_table(live(oneself(actor), at), at),
    }
    return page(request, "province/lookup.html", "lookup", context, status)


def _demand(actor: Actor) -> None:
    """For whoever sees dossiers beyond what he holds himself, or did until a mandate ended."""
    if not actor.mandates and not scope(actor, VIEW, timezone.now()).agencies:
        raise Refused(refuse("not_yours", "organisation.no_duty"))
