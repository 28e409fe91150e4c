"""What is typed for thematic meetings and initiatives."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from chuan.base.web.choosing import ChoosingForm
from chuan.base.web.forms import DayField, MomentField, OrderForm

_WORDS = forms.Textarea(attrs={"rows": 5})


class CallForm(ChoosingForm):
    """A meeting is called."""

    subject = forms.CharField(label=gettext_lazy("Chuyên đề"), max_length=300)
    at = MomentField(label=gettext_lazy("Thời gian"))
    place = forms.CharField(label=gettext_lazy("Địa điểm"), max_length=200)
    invited = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Mời"), coerce=int, widget=forms.SelectMultiple(attrs={"size": 8})
    )


class MinutesForm(ChoosingForm):
    """Who came, what was said."""

    present = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Có mặt"), coerce=int, widget=forms.CheckboxSelectMultiple
    )
    minutes = forms.CharField(label=gettext_lazy("Nội dung biên bản"), max_length=8000, widget=_WORDS)
    scan = forms.FileField(label=gettext_lazy("Bản quét có chữ ký (PDF)"), required=False)


class ResolveForm(ChoosingForm):
    """A decision with its owner and day."""

    text = forms.CharField(label=gettext_lazy("Việc phải làm"), max_length=300)
    owner = forms.TypedChoiceField(label=gettext_lazy("Người thực hiện"), coerce=int)
    due = DayField(label=gettext_lazy("Hạn"))


class ProposeForm(OrderForm):
    """A better way."""

    title = forms.CharField(label=gettext_lazy("Tên sáng kiến"), max_length=300)
    text = forms.CharField(
        label=gettext_lazy("Đang vướng gì, làm khác thế nào"), max_length=4000, widget=_WORDS
    )


class JudgeForm(OrderForm):
    """Whether it is to be tried."""

    accepted = forms.ChoiceField(
        label=gettext_lazy("Kết luận"), widget=forms.RadioSelect,
        choices=[("1", gettext_lazy("Cho áp dụng thử")), ("0", gettext_lazy("Không áp dụng"))],
    )  # fmt: skip
    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=1000)


class ApplyForm(ChoosingForm):
    """Where it is applied, from when, and by what it will be measured."""

    since = DayField(label=gettext_lazy("Áp dụng từ ngày"))
    measure = forms.ChoiceField(label=gettext_lazy("Đo hiệu quả bằng"))
    unit = forms.TypedChoiceField(label=gettext_lazy("Đơn vị"), coerce=int, required=False)
    procedure = forms.ChoiceField(label=gettext_lazy("Thủ tục"), required=False)


class WhyForm(OrderForm):
    """Why."""

    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=1000)
