"""What is typed about kept files and loans."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chuan.base.web.forms import OrderForm
from chuan.definitions.organisation.rules.people import Person
from chuan.events.loans.rules.file import CONDITIONS
from chuan.surfaces.acts.archiving import Place

_TEXT = forms.Textarea(attrs={"rows": 2})


class PlaceForm(OrderForm):
    """Where a file stands."""

    shelf = forms.CharField(label=gettext_lazy("Giá, tủ"), max_length=60)
    box = forms.CharField(label=gettext_lazy("Hộp"), max_length=60)
    folder = forms.CharField(label=gettext_lazy("Cặp, bìa"), max_length=60, required=False)

    def place(self) -> Place:
        """What was typed; read only when valid."""
        read = self.cleaned_data
        return Place(read["shelf"], read["box"], read["folder"])


class AskForm(OrderForm):
    """Asking for a file."""

    purpose = forms.CharField(label=gettext_lazy("Mục đích mượn"), max_length=1000, widget=_TEXT)
    approver = forms.TypedChoiceField(label=gettext_lazy("Người duyệt"), coerce=int)

    def __init__(self, *args: Any, people: Sequence[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = [("", _("chọn người")), *((str(p.official), f"{p.name} · {p.post_name}") for p in people)]
        self.fields["approver"].choices = chosen  # type: ignore[attr-defined]  # a choice field


class WhyForm(OrderForm):
    """An act with its reason."""

    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=500)


class BackForm(OrderForm):
    """A file comes back."""

    condition = forms.ChoiceField(
        label=gettext_lazy("Tình trạng hồ sơ khi trả"), widget=forms.RadioSelect, initial="whole"
    )
    reason = forms.CharField(
        label=gettext_lazy("Hư hỏng, thiếu hoặc mất thế nào"), max_length=500, required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["condition"].choices = [(key, _(name)) for key, name in CONDITIONS.items()]  # type: ignore[attr-defined]  # a choice field


class ListForm(OrderForm):
    """A list of files to be disposed of."""

    explanation = forms.CharField(label=gettext_lazy("Thuyết minh"), max_length=1000, widget=_TEXT)
