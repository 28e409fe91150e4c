"""What is asked for an audit."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from chuan.base.web.choosing import Choices
from chuan.base.web.forms import OrderForm

_WORDS = forms.Textarea(attrs={"rows": 2})


class DrawForm(OrderForm):
    """The sample is drawn."""

    seed = forms.CharField(
        label=gettext_lazy("Số khởi tạo"), max_length=20, required=False,
        help_text=gettext_lazy("Bỏ trống thì máy rút một số; ghi số vào để rút lại đúng mẫu đó."),
    )  # fmt: skip
    count = forms.IntegerField(
        label=gettext_lazy("Số hồ sơ"), required=False, min_value=0,
        help_text=gettext_lazy("Bỏ trống thì lấy theo cỡ của tổng thể, nhiều nhất 30."),
    )  # fmt: skip


class AppointForm(OrderForm):
    """The auditor is named."""

    auditor = forms.TypedChoiceField(label=gettext_lazy("Người đánh giá"), coerce=int)
    override = forms.CharField(
        label=gettext_lazy("Lý do lãnh đạo cho phép đánh giá đơn vị của mình"), max_length=500,
        required=False, widget=_WORDS,
    )  # fmt: skip

    def __init__(self, *args: Any, people: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["auditor"].choices = people  # type: ignore[attr-defined]  # a choice field


class ReplaceForm(OrderForm):
    """A sampled dossier that was annulled is replaced."""

    dossier = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(label=gettext_lazy("Lý do hồ sơ không còn tính"), max_length=300)
