"""What is typed when a controlled document is put in force, given out, reclassified or taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chuan.base.web.forms import DayField, OrderForm
from chuan.definitions.documents.rules.state import ACCESS
from chuan.definitions.organisation.rules.people import Person


class SinceForm(OrderForm):
    """The last step of an approval: the day."""

    since = DayField(label=gettext_lazy("Có hiệu lực từ ngày"))


class ToForm(OrderForm):
    """Who is to read the revision in force."""

    to = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Phân phối cho"), coerce=int, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, people: Sequence[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = [(str(p.official), f"{p.name} · {p.unit_name}") for p in people]  # type: ignore[attr-defined]  # a choice field


class CopyForm(OrderForm):
    """Who gets a controlled copy on paper, and answers for it."""

    holder = forms.TypedChoiceField(label=gettext_lazy("Giao bản in cho"), coerce=int)

    def __init__(self, *args: Any, people: Sequence[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["holder"].choices = [(str(p.official), f"{p.name} · {p.unit_name}") for p in people]  # type: ignore[attr-defined]  # a choice field


class AccessForm(OrderForm):
    """Who may see the document from now on, and why that changes."""

    access = forms.ChoiceField(label=gettext_lazy("Mức truy cập mới"))
    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=300)

    def __init__(self, *args: Any, now: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        levels = [(key, _(name)) for key, name in ACCESS.items() if key != now]
        self.fields["access"].choices = levels  # type: ignore[attr-defined]  # a choice field


class ReasonForm(OrderForm):
    """Why something is undone."""

    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=300)
