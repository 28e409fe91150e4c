"""Certificates: those one sees, those that run out first; one from outside kept with its paper."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.clock import local
from chuan.base.web.choosing import ChoosingForm
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.forms import DayField
from chuan.base.web.orders import Read, carried
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.training.imports.standard import shipped
from chuan.events.training.services.certificates import Certificate
from chuan.events.training.services.listing import Paper, certificates
from chuan.surfaces.acts import certifying, training
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.acts.steps import File
from chuan.surfaces.quality.web.training_choices import people_of
from chuan.surfaces.quality.web.training_tabs import shown

_COLUMNS = (gettext_noop("Người được cấp"), gettext_noop("Năng lực"), gettext_noop("Từ ngày"), gettext_noop("Đến trước ngày"), gettext_noop("Căn cứ"))  # fmt: skip


class OutsideForm(ChoosingForm):
    """A certificate from elsewhere."""

    official = forms.TypedChoiceField(label=gettext_lazy("Người được cấp"), coerce=int)
    competence = forms.ChoiceField(label=gettext_lazy("Năng lực"))
    since = DayField(label=gettext_lazy("Có hiệu lực từ ngày"))
    until = DayField(label=gettext_lazy("Đến trước ngày"), required=False)
    evidence = forms.FileField(
        label=gettext_lazy("Bản chụp văn bằng, chứng chỉ (PDF, PNG, JPEG)"), required=False
    )


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """The certificates; one from outside put in."""
    actor = actor_of(request)
    if request.method == "GET":
        return _page(request, actor)
    return carried(
        request, OutsideForm(request.POST, request.FILES, chosen=_chosen(actor)),
        lambda read: _kept(actor, read), lambda status, sent: _page(request, actor, status, sent),
        _("Đã lưu chứng chỉ."), lambda made: reverse("quality:training_certificate", args=[made.id]),
    )  # fmt: skip


def _kept(actor: Actor, read: Read) -> Certificate:
    sent = read["evidence"]
    paper = File(sent.name, sent.content_type, sent.read()) if sent else None
    form = certifying.Outside(read["official"], read["competence"], read["since"], read["until"], paper)
    return certifying.award_outside(actor, form, read["key"])


def _page(request: HttpRequest, actor: Actor, status: int = 200, form: Any = None) -> HttpResponse:
    at = clock()
    found = certificates(training.sight(actor, at))
    manages = allows(actor, training.MANAGE, Thing(actor.agency), at)
    rows = tuple(_row(one, late=one.until is not None and one.until <= local(at).date()) for one in found)
    empty = Empty(_("Chưa có chứng chỉ nào"), _("Cấp từ trang của lớp, hoặc lưu chứng chỉ từ bên ngoài."))
    context = {
        "table": Table(_("Chứng chỉ"), tuple(Column(_(name)) for name in _COLUMNS), rows, empty),
        "form": form or (OutsideForm(chosen=_chosen(actor)) if manages else None),
    }
    return shown(request, "training_certificates", "training_certificates", context, status)


def _row(one: Paper, *, late: bool) -> Row:
    until = say.day(one.until) if one.until else _("không thời hạn")
    state = _("đã thu hồi") if one.revoked else _("đã hết hạn") if late else ""
    ground = _("lớp của cơ quan") if one.lesson else _("từ bên ngoài")
    return Row((
        Cell(one.name, href=reverse("quality:training_certificate", args=[one.stream]), strong=True, open=True),
        Cell(shipped().name(one.competence)), Cell(say.day(one.since)), Cell(until, state), Cell(ground),
    ))  # fmt: skip


def _chosen(actor: Actor) -> dict[str, Any]:
    competences = [(one.key, _(one.name)) for one in shipped().competences]
    return {"official": people_of(actor.agency, clock()), "competence": competences}
