"""Forms that more than one surface asks."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from chuan.base.web.forms import OrderForm


class ReasonForm(OrderForm):
    """A reason that is needed."""

    reason = forms.CharField(label=_("Lý do"), max_length=300)


class AnswerForm(OrderForm):
    """An answer to lines of a list: taking over needs no reason, the other answers do."""

    reason = forms.CharField(
        label=_("Lý do"),
        max_length=300,
        required=False,
        help_text=_("Cần khi không nhận hoặc làm lại, ví dụ: thiếu bản chính giấy chứng nhận."),
    )
