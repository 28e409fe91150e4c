"""Writing down what was said on the telephone, at the counter, or what a letter says."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.refusal import Refused
from chuan.base.web.choosing import Choice, ChoosingForm, with_blank
from chuan.base.web.forms import OrderForm, PhoneField
from chuan.base.web.orders import Read, carried
from chuan.definitions.organisation.rules.authority import EVERYTHING, Thing, check
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.services import agencies
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.petitions.rules.coded import COUNTER, LETTER, PHONE
from chuan.events.petitions.services.authors import Author
from chuan.surfaces.acts import petitioning
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.petition_seen import VIEW
from chuan.surfaces.acts.petitioning import Sent
from chuan.surfaces.acts.petitions_for_others import take_for
from chuan.surfaces.acts.steps import File
from chuan.surfaces.telling.petitions import CHANNELS
from chuan.surfaces.voices.web.about import DossierField, StepField, step_choices

_TYPES = {"application/pdf", "image/jpeg", "image/png"}
_LARGEST = 20 * 1024 * 1024


class TakeForm(ChoosingForm):
    """What came, how, which agency and dossier it is about, and from whom as far as he said."""

    channel = forms.ChoiceField(
        label=gettext_lazy("Nhận qua"), widget=forms.RadioSelect,
        choices=[(one, gettext_lazy(CHANNELS[one])) for one in (PHONE, COUNTER, LETTER)], initial=PHONE,
    )  # fmt: skip
    text = forms.CharField(
        label=gettext_lazy("Nội dung, ghi đúng lời người gửi"), max_length=8000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )  # fmt: skip
    agency = Choice(
        label=gettext_lazy("Về cơ quan nào"), required=False,
        help_text=gettext_lazy("Chọn cơ quan khác thì phản ánh được chuyển ngay sang đó, kèm phiếu chuyển có ngày."),
    )  # fmt: skip
    dossier = DossierField()
    step = StepField()
    name = forms.CharField(label=gettext_lazy("Họ tên người gửi"), max_length=200, required=False)
    address = forms.CharField(label=gettext_lazy("Địa chỉ"), max_length=300, required=False)
    phone = PhoneField(label=gettext_lazy("Điện thoại"), required=False)
    scan = forms.FileField(label=gettext_lazy("Bản chụp thư, đơn (PDF, JPG, PNG)"), required=False)

    def clean_scan(self) -> File | None:
        sent = self.cleaned_data["scan"]
        if not sent:
            return None
        if sent.content_type not in _TYPES or sent.size > _LARGEST:
            raise forms.ValidationError(_("Gửi tệp PDF, JPG hoặc PNG, không quá 20 MB."))
        return File(sent.name, sent.content_type, sent.read())


@require_http_methods(["GET", "POST"])
def take(request: HttpRequest) -> HttpResponse:
    """The form, then the petition's page."""
    actor = actor_of(request)
    if refusal := check(actor, petitioning.TAKE, Thing(actor.agency), clock(), see=VIEW):
        raise Refused(refusal)
    if request.method == "GET":
        return _shown(request, _form(actor), 200)
    return carried(
        request, _form(actor, request.POST, request.FILES),
        lambda read: take_for(actor, read["agency"], _sent(read), read["key"]),
        lambda status, form: _shown(request, form, status), _("Đã ghi vào sổ phản ánh, kiến nghị."),
        lambda found: reverse("voices:petition", args=[found.id]),
    )  # fmt: skip


def _form(actor: Actor, data: Any = None, files: Any = None) -> TakeForm:
    """The agencies it may concern, one's own first; the steps of the dossier that was typed."""
    others = [(str(one.id), one.name) for one in agencies(EVERYTHING, clock()) if one.id != actor.agency]
    code = data.get("dossier", "") if data is not None else ""
    chosen = {
        "agency": with_blank(others, _("cơ quan của tôi")),
        "step": step_choices(actor.agency, code),
    }
    return TakeForm(data, files, chosen=chosen)


def _sent(read: Read) -> Sent:
    return Sent(
        read["text"], Author(read["name"], read["address"], read["phone"]), read["channel"], read["scan"],
        dossier=read["dossier"], step=read["step"],
    )  # fmt: skip


def _shown(request: HttpRequest, form: OrderForm, status: int) -> HttpResponse:
    return render(request, "voices/take.html", {"form": form}, status=status)
