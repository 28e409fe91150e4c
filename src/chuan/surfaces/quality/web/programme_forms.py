"""What is asked for the programme of a year."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from chuan.base.web.choosing import Choices
from chuan.base.web.forms import DayField, OrderForm


class OpenForm(OrderForm):
    """A programme for a year."""

    year = forms.IntegerField(label=gettext_lazy("Năm"))
    edition = forms.ChoiceField(label=gettext_lazy("Theo tiêu chuẩn"))

    def __init__(self, *args: Any, editions: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["edition"].choices = editions  # type: ignore[attr-defined]  # a choice field


class EntryForm(OrderForm):
    """One audit of the programme."""

    month = forms.TypedChoiceField(
        label=gettext_lazy("Tháng"), coerce=int, choices=[(str(n), f"{n:02}") for n in range(1, 13)]
    )
    units = forms.MultipleChoiceField(
        label=gettext_lazy("Đơn vị được đánh giá"), widget=forms.CheckboxSelectMultiple
    )
    procedures = forms.MultipleChoiceField(
        label=gettext_lazy("Thủ tục (không chọn là mọi thủ tục)"), required=False,
        widget=forms.SelectMultiple(attrs={"size": 5}),
    )  # fmt: skip
    clauses = forms.MultipleChoiceField(
        label=gettext_lazy("Điều khoản"), widget=forms.SelectMultiple(attrs={"size": 8})
    )

    def __init__(
        self, *args: Any, units: Choices, procedures: Choices, clauses: Choices, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (("units", units), ("procedures", procedures), ("clauses", clauses)):
            self.fields[name].choices = choices  # type: ignore[attr-defined]  # choice fields


class StrikeForm(OrderForm):
    """An entry is taken out."""

    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=300)


class StartForm(OrderForm):
    """The audit of an entry begins."""

    title = forms.CharField(label=gettext_lazy("Tên cuộc đánh giá"), max_length=200)
    since = DayField(label=gettext_lazy("Hồ sơ tiếp nhận từ ngày"))
    until = DayField(label=gettext_lazy("đến trước ngày"))


class KeyForm(OrderForm):
    """A button: nothing is asked but its key."""
