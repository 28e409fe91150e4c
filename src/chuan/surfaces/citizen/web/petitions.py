"""A citizen sends a petition, or reports harassment through the protected channel; his code is shown this once."""

from __future__ import annotations

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.refusal import Refused
from chuan.base.web.choosing import Choice, ChoosingForm, with_blank
from chuan.base.web.forms import OrderForm, PhoneField
from chuan.base.web.refusals import put_beside_fields
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.events.petitions.services.authors import Author
from chuan.surfaces.acts import petitioning, protecting
from chuan.surfaces.acts.petition_about import steps_of
from chuan.surfaces.acts.petitioning import Sent
from chuan.surfaces.acts.protecting import Said
from chuan.surfaces.citizen.web.procedures import agency_of
from chuan.surfaces.citizen.web.views import unlisted
from chuan.surfaces.telling.tries import count_try

_AREA = forms.Textarea(attrs={"rows": 6})


class SendForm(OrderForm):
    """What is the matter, and who says it."""

    text = forms.CharField(label=_("Nội dung"), max_length=8000, widget=_AREA)
    dossier = forms.CharField(
        label=_("Về hồ sơ mã số"), max_length=60, required=False,
        help_text=_("Mã in trên giấy hẹn, nếu phản ánh về một hồ sơ."),
    )  # fmt: skip
    name = forms.CharField(label=_("Họ tên"), max_length=200, required=False)
    address = forms.CharField(label=_("Địa chỉ"), max_length=300, required=False)
    phone = PhoneField(label=_("Điện thoại"), required=False)


class ReportForm(ChoosingForm):
    """What happened, with whom; the author may stay unknown."""

    text = forms.CharField(label=_("Chuyện gì đã xảy ra"), max_length=8000, widget=_AREA)
    about = forms.CharField(label=_("Người gây ra, nếu bạn biết"), max_length=300, required=False)
    unit = Choice(label=_("Ở bộ phận nào"), required=False)
    leading = forms.BooleanField(label=_("Người đó là lãnh đạo cơ quan"), required=False)
    name = forms.CharField(label=_("Họ tên của bạn"), max_length=200, required=False)
    phone = PhoneField(label=_("Điện thoại của bạn"), required=False)


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def send(request: HttpRequest, office: str) -> HttpResponse:
    """The form, then the code."""
    agency = agency_of(office, timezone.now())
    form = SendForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        count_try(request, "petition-send")
        read = form.cleaned_data
        sent = _about(
            agency.id, read["dossier"], read["text"], Author(read["name"], read["address"], read["phone"])
        )
        try:
            found, code = petitioning.send(agency.id, sent, read["key"])
        except Refused as refused:
            put_beside_fields(form, refused.refusals)
        else:
            return _sent(request, agency, code, found.state.number, complete=found.state.complete)
    return _asked(request, "citizen/petition_send.html", agency, form)


def _about(agency: int, code: str, text: str, author: Author) -> Sent:
    """A code the agency knows becomes a link; any other stays in the words, for nobody is told which codes exist."""
    if not code or steps_of(agency, code):
        return Sent(text, author, dossier=code)
    return Sent(f"{text}\n\n{_('Về hồ sơ mã số')}: {code}", author)


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def report(request: HttpRequest, office: str) -> HttpResponse:
    """The form of the protected channel, then the code."""
    now = timezone.now()
    agency = agency_of(office, now)
    units = organisation.units(EVERYTHING, now, agency=agency.id)
    chosen = {"unit": with_blank([(str(one.id), one.name) for one in units], str(_("không rõ")))}
    form = ReportForm(request.POST or None, chosen=chosen)
    if request.method == "POST" and form.is_valid():
        count_try(request, "petition-send")
        read = form.cleaned_data
        author = Author(read["name"], "", read["phone"])
        try:
            found, code = protecting.report(
                agency.id,
                Said(read["text"], read["about"], author, read["unit"], read["leading"]),
                read["key"],
            )
        except Refused as refused:
            put_beside_fields(form, refused.refusals)
        else:
            return _sent(request, agency, code, found.state.number, complete=True)
    return _asked(
        request, "citizen/report_send.html", agency, form, opened=protecting.open_to_reports(agency.id, now)
    )


def _asked(
    request: HttpRequest, template: str, agency: AgencyRow, form: OrderForm, **more: object
) -> HttpResponse:
    status = 422 if form.errors else 200
    context = {"agency": agency, "form": form, **more}
    return unlisted(render(request, template, context, status=status), "same-origin")


def _sent(request: HttpRequest, agency: AgencyRow, code: str, number: str, *, complete: bool) -> HttpResponse:
    context = {"agency": agency, "code": code, "number": number, "complete": complete}
    return unlisted(render(request, "citizen/petition_sent.html", context))
