"""What is asked for a checklist and its findings."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chuan.base.web.choosing import Choices
from chuan.base.web.forms import OrderForm
from chuan.events.audits.rules.audit import ADVICE, CONFORM, GAP, NONCONFORMITY, NOT_HERE, STRENGTH

VERDICTS = {
    CONFORM: gettext_lazy("Phù hợp"),
    GAP: gettext_lazy("Không phù hợp"),
    NOT_HERE: gettext_lazy("Không áp dụng"),
}
FINDINGS = {
    NONCONFORMITY: gettext_lazy("Điểm không phù hợp"),
    ADVICE: gettext_lazy("Khuyến nghị"),
    STRENGTH: gettext_lazy("Điểm tốt"),
}
_WORDS = forms.Textarea(attrs={"rows": 2})


class LineForm(OrderForm):
    """One line of the checklist."""

    clause = forms.CharField(widget=forms.HiddenInput)
    verdict = forms.ChoiceField(
        label=gettext_lazy("Kết luận"), choices=list(VERDICTS.items()), widget=forms.RadioSelect
    )
    note = forms.CharField(label=gettext_lazy("Bằng chứng"), max_length=2000, required=False, widget=_WORDS)


class FindingForm(OrderForm):
    """A finding is written down."""

    clause = forms.ChoiceField(label=gettext_lazy("Điều khoản"))
    kind = forms.ChoiceField(label=gettext_lazy("Loại"), choices=list(FINDINGS.items()))
    text = forms.CharField(label=gettext_lazy("Phát hiện"), max_length=2000, widget=_WORDS)
    dossiers = forms.MultipleChoiceField(
        label=gettext_lazy("Hồ sơ làm bằng chứng"), required=False,
        widget=forms.SelectMultiple(attrs={"size": 4}),
    )  # fmt: skip

    def __init__(self, *args: Any, clauses: Choices, dossiers: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["clause"].choices = [("", _("chọn điều khoản")), *clauses]  # type: ignore[attr-defined]  # choice fields
        self.fields["dossiers"].choices = dossiers  # type: ignore[attr-defined]  # the same


class ClearForm(OrderForm):
    """A finding is seen to be mended."""

    note = forms.CharField(label=gettext_lazy("Điều cho thấy đã khắc phục"), max_length=2000, widget=_WORDS)
