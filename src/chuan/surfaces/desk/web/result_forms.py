"""What is typed of a decision on a result."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from chuan.base.web.forms import DayField, OrderForm
from chuan.surfaces.acts.results import Decided


class DecisionForm(OrderForm):
    """A decision: number, day, who signed it, why."""

    decision = forms.CharField(label=gettext_lazy("Số, ký hiệu quyết định"), max_length=80)
    day = DayField(label=gettext_lazy("Ngày quyết định"))
    signer = forms.CharField(label=gettext_lazy("Người ký"), max_length=120)
    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=500, widget=forms.Textarea({"rows": 2}))

    def decided(self) -> Decided:
        read: dict[str, Any] = self.cleaned_data
        return Decided(read["decision"], read["day"], read["signer"], read["reason"], read.get("by", ""))


class ReplaceForm(DecisionForm):
    """And which result stands in its place."""

    by = forms.CharField(label=gettext_lazy("Mã hồ sơ của kết quả thay thế"), max_length=60)
    field_order = ("key", "seen", "by", "decision", "day", "signer", "reason")
