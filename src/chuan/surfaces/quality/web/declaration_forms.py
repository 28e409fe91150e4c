"""What is asked at a declaration: what it is called, and what shows that it was made public."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from chuan.base.web.forms import DayField, OrderForm


class BeginForm(OrderForm):
    """A declaration begins."""

    title = forms.CharField(label=_("Tên lần công bố"), max_length=200)


class EvidenceForm(OrderForm):
    """A file, an address, or both; and the day."""

    step = forms.CharField(widget=forms.HiddenInput)
    day = DayField(label=_("Ngày thực hiện"))
    address = forms.CharField(label=_("Địa chỉ trang hoặc văn bản điện tử"), required=False, max_length=300)
    content = forms.FileField(
        label=_("Tệp làm bằng chứng"), required=False, help_text=_("Bản chụp, bản quét, PDF; tối đa 20 MB.")
    )
