"""What is typed for a self-score."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chuan.base.web.choosing import ChoosingForm
from chuan.base.web.forms import OrderForm
from chuan.events.selfscores.rules.scheme import Part
from chuan.surfaces.acts.par_sources import NAMES

_AREA = forms.Textarea(attrs={"rows": 2})


class PointsForm(ChoosingForm):
    """Points of one part, why, and what shows it."""

    points = forms.DecimalField(label=gettext_lazy("Điểm tự chấm"), localize=True)
    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=1000, widget=_AREA)
    sources = forms.MultipleChoiceField(
        label=gettext_lazy("Gắn số liệu của hệ thống, như ngày chốt"), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    link = forms.CharField(label=gettext_lazy("Liên kết"), max_length=400, required=False)
    file = forms.FileField(label=gettext_lazy("Tệp minh chứng"), required=False)

    def __init__(self, *args: Any, part: Part, **kwargs: Any) -> None:
        choices = [(one, _(NAMES[one])) for one in part.sources if one in NAMES]
        super().__init__(*args, chosen={"sources": choices}, auto_id=f"id_{part.number}_%s", **kwargs)
        if not choices:
            del self.fields["sources"]


class AnswerForm(ChoosingForm):
    """The one answer to the council."""

    parts = forms.MultipleChoiceField(
        label=gettext_lazy("Không đồng ý với các mục"), widget=forms.CheckboxSelectMultiple
    )
    words = forms.CharField(label=gettext_lazy("Giải trình"), max_length=2000, widget=_AREA)


class BackForm(OrderForm):
    """Why it is taken back."""

    reason = forms.CharField(label=gettext_lazy("Lý do rút lại"), max_length=500)


class CausesForm(OrderForm):
    """Of a low result."""

    causes = forms.CharField(label=gettext_lazy("Nguyên nhân"), max_length=2000, widget=_AREA)
    remedies = forms.CharField(label=gettext_lazy("Biện pháp khắc phục"), max_length=2000, widget=_AREA)
