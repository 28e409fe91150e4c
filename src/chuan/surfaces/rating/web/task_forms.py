"""What is typed about a task."""

from __future__ import annotations

from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy

from chuan.base.web.choosing import ChoosingForm
from chuan.base.web.forms import MomentField, OrderForm
from chuan.surfaces.rating.web.fields import PointsField

TEXT = forms.Textarea(attrs={"rows": 2})


class AssignForm(ChoosingForm):
    """A task to be given."""

    official = forms.TypedChoiceField(label=gettext_lazy("Giao cho"), coerce=int)
    product = forms.CharField(label=gettext_lazy("Sản phẩm phải nộp"), max_length=500, widget=TEXT)
    due = MomentField(label=gettext_lazy("Hạn nộp"))
    weight = PointsField(
        label=gettext_lazy("Hệ số khó"),
        initial=Decimal(1),
        help_text=gettext_lazy("Việc chuẩn là 1; việc khó gấp rưỡi là 1,5."),
    )


class HandInForm(OrderForm):
    """What is handed in."""

    content = forms.FileField(
        label=gettext_lazy("Tệp sản phẩm"),
        required=False,
        help_text=gettext_lazy("PDF, DOCX, XLSX hoặc văn bản thường; không quá 20 MB."),
    )
    words = forms.CharField(
        label=gettext_lazy("Ghi chú, nơi để sản phẩm"), max_length=1000, required=False, widget=TEXT
    )


class WordsForm(OrderForm):
    """Words that need not be said."""

    words = forms.CharField(label=gettext_lazy("Nhận xét"), max_length=1000, required=False, widget=TEXT)


class ReasonForm(OrderForm):
    """An act with its reason."""

    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=1000, widget=TEXT)


class ExtendForm(ReasonForm):
    """A later deadline."""

    due = MomentField(label=gettext_lazy("Hạn mới"))
    field_order = ("due", "reason")
