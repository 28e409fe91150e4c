"""What is told of an agency's quality system, as it is typed."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from chuan.base.web.choosing import ChoosingForm
from chuan.base.web.forms import DayField, OrderForm


class ReachForm(ChoosingForm):
    """A stage by a decision."""

    stage = forms.ChoiceField(label=gettext_lazy("Giai đoạn"))
    day = DayField(label=gettext_lazy("Từ ngày"))
    decision = forms.CharField(
        label=gettext_lazy("Quyết định"),
        max_length=200,
        help_text=gettext_lazy("Số, ngày, cơ quan ban hành."),
    )


class StateForm(ChoosingForm):
    """What the province states of an agency outside the system."""

    what = forms.ChoiceField(label=gettext_lazy("Điều cần ghi"))
    day = DayField(label=gettext_lazy("Ngày"))
    edition = forms.ChoiceField(label=gettext_lazy("Phiên bản tiêu chuẩn"), required=False)
    part = forms.IntegerField(label=gettext_lazy("Số thủ tục trong phạm vi"), required=False, min_value=0)
    whole = forms.IntegerField(label=gettext_lazy("Tổng số thủ tục"), required=False, min_value=0)
    source = forms.CharField(
        label=gettext_lazy("Nguồn"),
        max_length=300,
        help_text=gettext_lazy("Văn bản hoặc báo cáo nói điều này."),
    )


class AnnulForm(OrderForm):
    """One entry never stood."""

    entry = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    reason = forms.CharField(label=gettext_lazy("Lý do hủy"), max_length=300)
