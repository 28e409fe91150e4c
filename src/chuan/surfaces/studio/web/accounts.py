"""The agency's bank account: which holds, which held, who entered it; entered from a day on, annulled if wrong."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused
from chuan.base.web.forms import DayField, Form
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.money.services import accounts as kept
from chuan.events.money.services.accounts import Account, Entered
from chuan.surfaces.acts import accounts
from chuan.surfaces.acts.asking import demand


class AccountForm(Form):
    """An account as the bank writes it."""

    bin = forms.CharField(
        label=gettext_lazy("Mã ngân hàng"), max_length=6, help_text=gettext_lazy("6 chữ số, ví dụ 970436.")
    )
    bank_name = forms.CharField(label=gettext_lazy("Tên ngân hàng"), max_length=120)
    account = forms.CharField(label=gettext_lazy("Số tài khoản"), max_length=19)
    name = forms.CharField(
        label=gettext_lazy("Chủ tài khoản"), max_length=120, help_text=gettext_lazy("Như ngân hàng ghi.")
    )
    since = DayField(label=gettext_lazy("Dùng từ ngày"))


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """The account of today, the list of all, and the form of a new one."""
    actor, at = actor_of(request), timezone.now()
    demand(actor, accounts.EDIT, Thing(actor.agency), at)
    form = AccountForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            read = form.cleaned_data
            account = Account(read["bin"], read["account"].replace(" ", ""), read["name"], read["bank_name"])
            try:
                accounts.enter(actor, account, read["since"])
            except Refused as refused:
                put_beside_fields(form, refused.refusals)
                status = refused.refusals[0].status
            else:
                messages.success(request, _("Đã ghi tài khoản."))
                return redirect("studio:accounts")
    rows = kept.history(actor.agency)
    names = organisation.names({one for row in rows for one in (row.official, row.annulled_by) if one})
    shown = {
        "form": form,
        "today": local(at).date(),
        "now": kept.account_of(actor.agency, local(at).date()),
        "rows": [(row, _entered(row, names), _annulled(row, names)) for row in rows],
    }
    return render(request, "studio/accounts.html", shown, status=status)


@require_POST
def annul(request: HttpRequest, account: int) -> HttpResponse:
    """An entry was a mistake."""
    accounts.annul(actor_of(request), account)
    messages.success(request, _("Đã bỏ tài khoản ghi nhầm."))
    return redirect("studio:accounts")


def _entered(row: Entered, names: dict[int, str]) -> str:
    when = say.short_moment(row.recorded) if row.recorded else ""
    return ", ".join(part for part in (names.get(row.official, _("khi cài đặt")), when) if part)


def _annulled(row: Entered, names: dict[int, str]) -> str:
    if row.annulled is None:
        return ""
    return f"{names.get(row.annulled_by, '')}, {say.short_moment(row.annulled)}"
