"""What is typed to put a hint aside."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from chuan.base.web.forms import OrderForm


class DismissForm(OrderForm):
    """Which hint of whom, and why."""

    official = forms.IntegerField(widget=forms.HiddenInput)
    hint = forms.CharField(widget=forms.HiddenInput, max_length=200)
    reason = forms.CharField(label=gettext_lazy("Vì sao bỏ gợi ý này"), max_length=1000)
