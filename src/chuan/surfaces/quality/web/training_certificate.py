"""One certificate: whose, of what, until when, by what; printed, its paper opened, revoked."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web.components import Fact
from chuan.base.web.rules import say
from chuan.base.web.served import served
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.training.imports.standard import shipped
from chuan.surfaces.acts import certifying, training
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.quality.web.orders import on_page
from chuan.surfaces.quality.web.training_forms import WhyForm
from chuan.surfaces.quality.web.training_tabs import shown
from chuan.surfaces.telling import trained


@require_GET
def look(request: HttpRequest, certificate: int) -> HttpResponse:
    """The certificate."""
    return show(request, certificate)


def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The certificate with the form that revokes it."""
    actor = actor_of(request)
    found = certifying.seen(actor, stream)
    state, words = found.state, people.texts(stream)
    who = int(state.official)
    until = say.day(state.until) if state.until else _("không thời hạn")
    lesson = reverse("quality:training_class", args=[int(state.lesson)]) if state.lesson else ""
    paper = reverse("quality:training_evidence", args=[stream]) if state.evidence else ""
    told = (
        Fact(_("Số"), _("%(n)s/%(year)s") % {"n": f"{state.number:02}", "year": state.since.year}),
        Fact(_("Năng lực"), shipped().name(state.competence)),
        Fact(_("Có hiệu lực từ ngày"), say.day(state.since)),
        Fact(_("Đến trước ngày"), until),
        Fact(_("Căn cứ"), _("Mở lớp học") if lesson else _("Mở bản chụp"), lesson or paper),
        Fact(_("Thu hồi từ ngày"), say.day(state.revoked) if state.revoked else ""),
        Fact(_("Thu hồi vì"), words.get(int(state.reason or 0), "")),
    )
    manages = allows(actor, training.MANAGE, Thing(found.agency), clock())
    context = {
        "found": found,
        "title": organisation.names({who}).get(who, ""),
        "facts": tuple(one for one in told if one.text),
        "form": WhyForm() if manages and state.revoked is None else None,
        **bound,
    }
    return shown(request, "training_certificate", "training_certificates", context, status)


@require_POST
def revoke(request: HttpRequest, certificate: int) -> HttpResponse:
    """It counts no longer."""
    return _done(
        request, certificate, "form", WhyForm(request.POST),
        lambda actor, read: certifying.revoke(actor, certificate, read["reason"], read["key"]),
        _("Đã thu hồi."),
    )  # fmt: skip


@require_GET
def evidence(request: HttpRequest, certificate: int) -> HttpResponse:
    """The paper from outside."""
    name, media, content = certifying.paper(actor_of(request), certificate)
    return served(content, media, name)


@require_GET
def paper(request: HttpRequest, certificate: int) -> HttpResponse:
    """The certificate, printed."""
    found = certifying.seen(actor_of(request), certificate)
    return served(trained.certificate(found), "application/pdf", "chung-chi.pdf")


_done = on_page(show, "quality:training_certificate")
