"""What an inspected agency is asked for."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from chuan.base.web.forms import OrderForm
from chuan.surfaces.telling.minutes_form import MinutesForm

_WORDS = forms.Textarea(attrs={"rows": 3})


class SignForm(MinutesForm):
    """The agency's representative confirms the minutes."""

    remark = forms.CharField(label=_("Ý kiến của cơ quan"), max_length=2000, required=False, widget=_WORDS)


class CorrectForm(OrderForm):
    """What was mended."""

    text = forms.CharField(label=_("Đã khắc phục những gì"), max_length=4000, widget=_WORDS)
    paper = forms.FileField(label=_("Tệp kèm theo (PDF)"), required=False)


class LeaderForm(CorrectForm, MinutesForm):
    """The same where the agency's leader sends it: signed at once."""
