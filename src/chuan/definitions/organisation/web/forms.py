"""Forms of the upkeep pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chuan.base.web.forms import Form, MomentField


class AbsenceForm(Form):
    """Who is away, from when until when, and why; ``people``: (official's id, name) pairs to choose from."""

    official = forms.ChoiceField(label=_("Người vắng"))
    since = MomentField(label=_("Từ"))
    until = MomentField(label=_("Đến"))
    reason = forms.CharField(
        label=_("Lý do"), max_length=300, help_text=_("Ví dụ: nghỉ phép, đi công tác, tập huấn, nghỉ ốm.")
    )

    def __init__(self, *args: Any, people: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chooser = self.fields["official"]
        assert isinstance(chooser, forms.ChoiceField)
        chooser.choices = list(people)
        if len(people) == 1:
            chooser.initial, chooser.widget = people[0][0], forms.HiddenInput()


class WithdrawForm(Form):
    reason = forms.CharField(
        label=_("Lý do rút"), max_length=300, help_text=_("Ví dụ: hoãn chuyến công tác, báo nhầm ngày.")
    )
