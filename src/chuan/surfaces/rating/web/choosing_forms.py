"""What is typed about an agency's choice of a scheme."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from chuan.base.web.choosing import ChoosingForm
from chuan.base.web.forms import DayField, OrderForm
from chuan.surfaces.rating.web.task_forms import TEXT

_NUMBER = gettext_lazy("Số quyết định")


class ChooseForm(ChoosingForm):
    """A scheme, its days, the decision and why."""

    scheme = forms.ChoiceField(label=gettext_lazy("Thang điểm"))
    since = DayField(
        label=gettext_lazy("Áp dụng từ ngày"),
        help_text=gettext_lazy("Đổi thang điểm: từ ngày đầu một tuần hoặc một tháng sau hôm nay."),
    )
    until = DayField(label=gettext_lazy("Đến trước ngày (để trống nếu chưa định)"), required=False)
    document = forms.CharField(label=_NUMBER, max_length=80)
    reason = forms.CharField(label=gettext_lazy("Lý do chọn"), max_length=1000, widget=TEXT)
    instead = forms.BooleanField(
        label=gettext_lazy("Thay thang đang áp dụng: thang đó hết hiệu lực từ ngày này"), required=False
    )


class EndForm(OrderForm):
    """From when a choice holds no longer."""

    until = DayField(label=gettext_lazy("Hết hiệu lực từ ngày"))
    document = forms.CharField(label=_NUMBER, max_length=80)
    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=1000, widget=TEXT)
