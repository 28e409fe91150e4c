"""What is typed of a risk: never a likelihood that dossiers can give."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from chuan.base.web.choosing import ChoosingForm
from chuan.base.web.forms import DayField, OrderForm

_LONG = forms.Textarea(attrs={"rows": 2})
_MOST = 2000


class NewForm(ChoosingForm):
    """A risk or an opportunity, and how its likelihood is known."""

    kind = forms.ChoiceField(label=gettext_lazy("Là"), widget=forms.RadioSelect)
    name = forms.CharField(
        label=gettext_lazy("Điều có thể xảy ra"), max_length=200,
        help_text=gettext_lazy("Không ghi tên hay số giấy tờ của người dân."),
    )  # fmt: skip
    measure = forms.ChoiceField(
        label=gettext_lazy("Khả năng xảy ra đo bằng"), required=False,
        help_text=gettext_lazy("Đo được thì hệ thống tự tính từ hồ sơ; không ai nhập."),
    )  # fmt: skip
    procedure = forms.ChoiceField(label=gettext_lazy("Chỉ với thủ tục"), required=False)
    unit = forms.TypedChoiceField(
        label=gettext_lazy("Chỉ với đơn vị"), coerce=int, empty_value=None, required=False
    )
    clause = forms.ChoiceField(label=gettext_lazy("Điều khoản của tiêu chuẩn"), required=False)
    matter = forms.IntegerField(widget=forms.HiddenInput, required=False)


class LikelyForm(ChoosingForm):
    """``measured``: the likelihood is the dossiers', and is not asked."""

    likelihood = forms.TypedChoiceField(
        label=gettext_lazy("Khả năng xảy ra"), coerce=int, empty_value=None, required=False
    )
    thought = forms.CharField(
        label=gettext_lazy("Vì sao chọn mức khả năng này"), max_length=_MOST, widget=_LONG, required=False
    )

    def __init__(self, *args: Any, measured: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if measured:
            del self.fields["likelihood"], self.fields["thought"]


class AssessForm(LikelyForm):
    """Consequence with why."""

    consequence = forms.TypedChoiceField(label=gettext_lazy("Hậu quả nếu xảy ra"), coerce=int)
    why = forms.CharField(label=gettext_lazy("Vì sao chọn mức này"), max_length=_MOST, widget=_LONG)
    field_order = ("consequence", "why", "likelihood", "thought")


class TreatForm(ChoosingForm):
    """What is done with it."""

    treatment = forms.ChoiceField(label=gettext_lazy("Cách xử lý"), widget=forms.RadioSelect)
    words = forms.CharField(label=gettext_lazy("Nội dung và lý do"), max_length=_MOST, widget=_LONG)


class PlanForm(ChoosingForm):
    """An action."""

    words = forms.CharField(label=gettext_lazy("Hành động"), max_length=_MOST, widget=_LONG)
    owner = forms.TypedChoiceField(label=gettext_lazy("Người làm"), coerce=int)
    due = DayField(label=gettext_lazy("Hạn"))


class HandForm(ChoosingForm):
    """An action goes to another person."""

    number = forms.IntegerField(widget=forms.HiddenInput)
    owner = forms.TypedChoiceField(label=gettext_lazy("Giao cho"), coerce=int)
    reason = forms.CharField(label=gettext_lazy("Lý do giao lại"), max_length=300)


class ReviewForm(LikelyForm):
    """Looked at again; where too few dossiers are there, a level may be typed, with why."""

    field_order = ("likelihood", "thought")
    thought = forms.CharField(label=gettext_lazy("Nhận xét"), max_length=_MOST, widget=_LONG, required=False)

    def __init__(self, *args: Any, measured: bool, **kwargs: Any) -> None:
        super().__init__(*args, measured=False, **kwargs)
        if measured:
            del self.fields["likelihood"]


class LinkForm(ChoosingForm):
    """A nonconformity that belongs to it."""

    matter = forms.TypedChoiceField(label=gettext_lazy("Sự không phù hợp"), coerce=int)


class ReopenForm(OrderForm):
    """A closed one is taken up again."""

    reason = forms.CharField(label=gettext_lazy("Vì sao mở lại"), max_length=300)
