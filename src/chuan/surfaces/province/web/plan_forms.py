"""What is asked for the yearly plan of inspections."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from chuan.base.web.choosing import Choice, ChoosingForm
from chuan.base.web.forms import OrderForm


class OpenForm(OrderForm):
    """A plan for a year."""

    year = forms.IntegerField(label=_("Năm"))


class EntryForm(ChoosingForm):
    """One line of the plan."""

    agency = Choice(label=_("Cơ quan được kiểm tra"))
    by = Choice(label=_("Đơn vị kiểm tra"))
    joined = forms.CharField(label=_("Đơn vị phối hợp"), max_length=300, required=False)
    month = forms.TypedChoiceField(
        label=_("Tháng"), coerce=int, choices=[(str(n), f"{n:02}") for n in range(1, 13)]
    )
    form = forms.ChoiceField(
        label=_("Hình thức"), choices=[("site", _("Tại cơ quan")), ("file", _("Qua hồ sơ, báo cáo"))]
    )
    cost = forms.IntegerField(label=_("Kinh phí (đồng)"), min_value=0, required=False)


class StrikeForm(OrderForm):
    """A line is taken out."""

    entry = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(label=_("Lý do"), max_length=300)


class ApproveForm(OrderForm):
    """The plan is approved."""

    number = forms.CharField(label=_("Số quyết định phê duyệt"), max_length=60)


DEEDS = {"them": EntryForm, "bo": StrikeForm, "duyet": ApproveForm}
