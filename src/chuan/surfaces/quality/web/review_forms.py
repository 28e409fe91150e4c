"""What is asked for a management review."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from chuan.base.web.forms import DayField, OrderForm
from chuan.events.reviews.rules.inputs import INPUTS
from chuan.events.reviews.rules.review import CHANGE, ENOUGH, IMPROVE, RESOURCES

OUTCOMES = {
    ENOUGH: gettext_lazy("Đạt, không cần gì thêm"),
    IMPROVE: gettext_lazy("Cần cải tiến"),
    CHANGE: gettext_lazy("Cần thay đổi hệ thống"),
    RESOURCES: gettext_lazy("Cần bổ sung nguồn lực"),
}
_WORDS = forms.Textarea(attrs={"rows": 2})


class BeginForm(OrderForm):
    """A review begins."""

    title = forms.CharField(label=gettext_lazy("Tên lần xem xét"), max_length=200)
    since = DayField(label=gettext_lazy("Số liệu từ ngày"))
    until = DayField(label=gettext_lazy("đến trước ngày"))


class NoteForm(OrderForm):
    """An input is typed."""

    input = forms.CharField(widget=forms.HiddenInput)
    text = forms.CharField(label=gettext_lazy("Nội dung"), max_length=4000, widget=_WORDS)


class DecideForm(OrderForm):
    """What the meeting says of an input."""

    input = forms.CharField(widget=forms.HiddenInput)
    outcome = forms.ChoiceField(label=gettext_lazy("Kết luận"), choices=list(OUTCOMES.items()))
    note = forms.CharField(label=gettext_lazy("Ý kiến"), max_length=2000, required=False, widget=_WORDS)


class ResolveForm(OrderForm):
    """A decision with its owner and day."""

    input = forms.ChoiceField(
        label=gettext_lazy("Từ đầu vào"), choices=[(key, one.name) for key, one in INPUTS.items()]
    )
    text = forms.CharField(label=gettext_lazy("Việc phải làm"), max_length=300)
    owner = forms.TypedChoiceField(label=gettext_lazy("Người thực hiện"), coerce=int)
    due = DayField(label=gettext_lazy("Hạn"))

    def __init__(self, *args: Any, people: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = people  # type: ignore[attr-defined]  # a choice field
