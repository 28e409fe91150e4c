"""What is asked of somebody who mends a message: why."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from chuan.base.web.forms import OrderForm


class MendForm(OrderForm):
    """A reason, kept with the message."""

    reason = forms.CharField(
        label=_("Lý do"),
        max_length=300,
        widget=forms.TextInput(attrs={"placeholder": _("ví dụ: Cổng đã sửa lỗi"), "autocomplete": "off"}),
    )
