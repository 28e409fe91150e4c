"""What became of a petition, by its code; and what an agency has published."""

from __future__ import annotations

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.forms import OrderForm, PhoneField
from chuan.base.web.links import page_of, pager
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.events.dossiers.services import people
from chuan.events.petitions.services import secrets
from chuan.events.petitions.services.authors import Author
from chuan.events.petitions.services.petitions import Petition
from chuan.events.petitions.services.public import published
from chuan.surfaces.acts import petitioning
from chuan.surfaces.citizen.web.liking import LikeForm, asked, given
from chuan.surfaces.citizen.web.petition_page import of_petition, of_report
from chuan.surfaces.citizen.web.procedures import agency_of
from chuan.surfaces.citizen.web.views import unlisted
from chuan.surfaces.telling.tries import count_try, forgive

PAGE = 10


class MoreForm(OrderForm):
    """What was asked for."""

    text = forms.CharField(
        label=_("Nội dung bổ sung"), max_length=8000, widget=forms.Textarea(attrs={"rows": 4})
    )
    name = forms.CharField(label=_("Họ tên"), max_length=200, required=False)
    address = forms.CharField(label=_("Địa chỉ"), max_length=300, required=False)
    phone = PhoneField(label=_("Điện thoại"), required=False)


@require_GET
@login_not_required
@never_cache
def enter(request: HttpRequest) -> HttpResponse:
    """Choose the agency to write to, or type the code of what was sent."""
    typed, at = request.GET.get("ma", "").strip(), timezone.now()
    known = False
    if typed:
        count_try(request, "petition")
        known = secrets.find(typed) is not None
    if known:
        return unlisted(redirect("citizen:petition", typed.upper().replace(" ", "")))
    agencies = [(one.code, one.name) for one in organisation.agencies(EVERYTHING, at)]
    context = {"agencies": agencies, "typed": typed, "error": bool(typed)}
    return render(request, "citizen/petitions.html", context, status=404 if typed else 200)


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def follow(request: HttpRequest, code: str) -> HttpResponse:
    """Where it stands, in plain words; what was asked for may be sent here."""
    count_try(request, "petition")
    found = secrets.find(code)
    if found is None:
        raise Refused(refuse("missing", "organisation.missing"))
    forgive(request, "petition")
    kind, stream = found
    shown = of_petition(stream) if kind == "petition" else of_report(stream)
    form = MoreForm(request.POST or None) if shown.asks else None
    liking = asked(request) if shown.may_like else None
    if request.method == "POST" and _taken(form, liking, stream):
        return unlisted(redirect("citizen:petition", code))
    context = {"page": shown, "agency": shown.agency, "form": form, "liking": liking}
    status = 422 if any(one is not None and one.errors for one in (form, liking)) else 200
    return unlisted(render(request, "citizen/petition.html", context, status=status), "same-origin")


def _taken(form: MoreForm | None, liking: LikeForm | None, stream: int) -> bool:
    """Whether what was sent was taken in: more words, or an opinion on the answer."""
    if form is not None:
        return _added(form, stream)
    return liking is not None and given(liking, stream)


def _added(form: MoreForm, stream: int) -> bool:
    if not form.is_valid():
        return False
    read = form.cleaned_data
    author = Author(read["name"], read["address"], read["phone"])
    try:
        petitioning.add_more(None, stream, read["text"], author, read["key"])
    except Refused as refused:
        put_beside_fields(form, refused.refusals)
        return False
    return True


@require_GET
@login_not_required
def public(request: HttpRequest, office: str) -> HttpResponse:
    """What the agency was told and what it answered, without anybody's data."""
    agency, number = agency_of(office, timezone.now()), page_of(request.GET)
    shown = published(Scope(frozenset({agency.id})), PAGE, (number - 1) * PAGE)
    context = {
        "agency": agency,
        "rows": tuple(_row(one) for one in shown.found),
        "pager": pager(request.GET, number, PAGE, shown.total),
    }
    return render(request, "citizen/petitions_public.html", context)


def _row(found: Petition) -> dict[str, str]:
    state, words = found.state, people.texts(found.id)
    return {
        "number": state.number,
        "day": say.day(state.published) if state.published else "",
        "text": words.get(int(state.public_text), "") if state.public_text else "",
        "reply": words.get(int(state.public_reply), "") if state.public_reply else "",
    }
