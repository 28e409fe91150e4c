"""The registers of who asked and who was heard, and writing a new line into one."""

from __future__ import annotations

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from chuan.base.kernel.refusal import Refused
from chuan.base.web.forms import OrderForm, PhoneField
from chuan.base.web.links import page_of, pager
from chuan.base.web.orders import Read, carried
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Thing, check, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.petitions.rules.coded import COUNTER, PHONE
from chuan.events.petitions.services.authors import Author
from chuan.readings.matters.queries.work import listed
from chuan.surfaces.acts import calling
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.petition_seen import VIEW
from chuan.surfaces.acts.petitioning import TAKE
from chuan.surfaces.telling.petitions import CHANNELS
from chuan.surfaces.voices.web.books import BOOKS, Book, book_table, books

PAGE = 50


class ComeForm(OrderForm):
    """What he asks or says, how he came, and who he is as far as he says."""

    channel = forms.ChoiceField(
        label=gettext_lazy("Nhận qua"), widget=forms.RadioSelect,
        choices=[(one, gettext_lazy(CHANNELS[one])) for one in (COUNTER, PHONE)], initial=COUNTER,
    )  # fmt: skip
    text = forms.CharField(
        label=gettext_lazy("Nội dung, ghi đúng lời người đến"), max_length=8000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )  # fmt: skip
    dossier = forms.CharField(label=gettext_lazy("Về hồ sơ mã số"), max_length=60, required=False)
    name = forms.CharField(label=gettext_lazy("Họ tên"), max_length=200, required=False)
    address = forms.CharField(label=gettext_lazy("Địa chỉ"), max_length=300, required=False)
    phone = PhoneField(label=gettext_lazy("Điện thoại"), required=False)

    def said(self, read: Read) -> calling.Said:
        """As the act takes it."""
        author = Author(read["name"], read["address"], read["phone"])
        return calling.Said(read["text"], author, read["channel"], read["dossier"])


@require_GET
def register(request: HttpRequest, book: str) -> HttpResponse:
    """One page of a register, what is open first."""
    actor, number, chosen = actor_of(request), page_of(request.GET), _book(book)
    at = clock()
    found, total = listed(scope(actor, VIEW, at), chosen.kind, "", PAGE, (number - 1) * PAGE)
    context = {
        "title": _(chosen.title),
        "said": _("%(n)s lượt, việc đang làm trước") % {"n": say.number(total)},
        "books": books(book),
        "new": reverse("voices:come", args=[book]) if not scope(actor, TAKE, at).empty else "",
        "new_label": _(chosen.button),
        "table": book_table(chosen, found, at),
        "pager": pager(request.GET, number, PAGE, total),
    }
    return render(request, "voices/register.html", context)


@require_http_methods(["GET", "POST"])
def come(request: HttpRequest, book: str) -> HttpResponse:
    """The form, then the page of what was written down."""
    actor, chosen = actor_of(request), _book(book)
    if refusal := check(actor, TAKE, Thing(actor.agency), clock(), see=VIEW):
        raise Refused(refusal)
    if request.method == "GET":
        return _shown(request, book, chosen, ComeForm(), 200)
    form = ComeForm(request.POST)
    return carried(
        request, form, lambda read: calling.come(actor, chosen.kind, form.said(read), read["key"]),
        lambda status, sent: _shown(request, book, chosen, sent, status), _("Đã ghi vào sổ."),
        lambda found: reverse(f"quality:{chosen.kind}", args=[found.id]),
    )  # fmt: skip


def _shown(request: HttpRequest, book: str, chosen: Book, form: OrderForm, status: int) -> HttpResponse:
    context = {"form": form, "book": book, "title": _(chosen.title), "heading": _(chosen.button)}
    return render(request, "voices/come.html", context, status=status)


def _book(key: str) -> Book:
    if key not in BOOKS:
        raise Http404
    return BOOKS[key]
