"""What is typed about bank statements: a file for an account, which dossiers a line pays, why that is taken back."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chuan.base.kernel.clock import local
from chuan.base.web.forms import Form, OrderForm
from chuan.definitions.organisation import services as organisation
from chuan.events.money.services import accounts
from chuan.surfaces.counter.web.place import Place


class UploadForm(Form):
    """One bank file, for one agency's account."""

    agency = forms.TypedChoiceField(label=_("Tài khoản"), coerce=int)
    upload = forms.FileField(
        label=_("Tệp sao kê"),
        help_text=_("Tệp .csv hoặc .xlsx của ngân hàng, nhiều nhất 5.000 dòng. Đọc thử trước, chưa ghi gì."),
    )

    def __init__(self, *args: Any, place: Place, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        agency = self.fields["agency"]
        assert isinstance(agency, forms.TypedChoiceField)
        agency.choices = accounts_of(place)


class MatchForm(OrderForm):
    """Which dossiers a line pays, one a line of text, and why."""

    parts = forms.CharField(
        label=_("Mã hồ sơ và số tiền, mỗi hồ sơ một dòng"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Ví dụ: H49.98-261120-0012 25.000. Một hồ sơ thì không cần ghi số tiền."),
    )
    reason = forms.CharField(label=_("Vì sao biết là của hồ sơ này"), max_length=300)


class UnmatchForm(OrderForm):
    """Why a match is taken back."""

    reason = forms.CharField(label=_("Lý do gỡ"), max_length=300)


def accounts_of(place: Place) -> list[tuple[str, str]]:
    """The accounts this counter may bring statements in for."""
    found = []
    for number in place.agencies:
        account = accounts.account_of(number, local(place.at).date())
        agency = organisation.agency(number, place.at) if account else None
        if account and agency:
            found.append((str(number), f"{agency.short_name} · {account.bank_name} {account.number}"))
    return found


def parts_of(text: str, whole: int) -> list[tuple[str, int]]:
    """(code, đồng) of each line typed; one dossier alone takes the whole sum."""
    rows = [row.split(maxsplit=1) for row in text.splitlines() if row.strip()]
    if len(rows) == 1 and len(rows[0]) == 1:
        return [(rows[0][0], whole)]
    return [(row[0], int(re.sub(r"\D", "", row[1] if len(row) > 1 else "") or 0)) for row in rows]
