"""What is typed about a conduct note."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from chuan.base.web.choosing import ChoosingForm
from chuan.base.web.forms import OrderForm
from chuan.surfaces.rating.web.task_forms import TEXT


class NoteForm(ChoosingForm):
    """A note to be written."""

    official = forms.TypedChoiceField(label=gettext_lazy("Người được ghi nhận"), coerce=int)
    plus = forms.ChoiceField(label=gettext_lazy("Ghi nhận"), widget=forms.RadioSelect)
    article = forms.ChoiceField(label=gettext_lazy("Theo điều nào của quy tắc ứng xử"))
    clause = forms.CharField(
        label=gettext_lazy("Khoản, điểm"),
        max_length=60,
        required=False,
        help_text=gettext_lazy("Ví dụ: khoản 2"),
    )
    reason = forms.CharField(label=gettext_lazy("Việc gì đã xảy ra"), max_length=1000, widget=TEXT)
    evidence = forms.CharField(label=gettext_lazy("Bằng chứng"), max_length=1000, required=False, widget=TEXT)


class AnswerForm(OrderForm):
    """What the person says to it."""

    words = forms.CharField(label=gettext_lazy("Giải trình của bạn"), max_length=2000, widget=TEXT)
