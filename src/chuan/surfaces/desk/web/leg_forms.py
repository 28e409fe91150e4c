"""What a holder types to ask another agency."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chuan.base.web.forms import OrderForm

_MOST = 1000


class AskAgencyForm(OrderForm):
    """Which agency, by which of its internal procedures, and the question."""

    step = forms.CharField(widget=forms.HiddenInput)
    target = forms.ChoiceField(
        label=_("Cơ quan được hỏi, theo quy trình"),
        help_text=_("Chỉ có những cơ quan đã áp dụng quy trình phối hợp. Hạn trả lời theo quy trình của họ."),
    )
    text = forms.CharField(
        label=_("Cần trả lời việc gì"), max_length=_MOST, widget=forms.Textarea(attrs={"rows": 4})
    )

    def __init__(self, *args: Any, targets: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        target = self.fields["target"]
        assert isinstance(target, forms.ChoiceField)
        target.choices = list(targets)

    @property
    def asked(self) -> tuple[str, str]:
        """(identifier of the agency, code of the procedure) of a valid form."""
        agency, _bar, procedure = str(self.cleaned_data["target"]).partition("|")
        return agency, procedure
