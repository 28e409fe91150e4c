"""What is typed of an objective: never a figure that dossiers can give."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chuan.base.web.choosing import Choices
from chuan.base.web.figures import FigureField
from chuan.base.web.forms import Form, OrderForm
from chuan.base.web.words import sentence
from chuan.definitions.schemes.rules.objective import Wanted
from chuan.readings.measures.rules.registry import MEASURES, PERCENT

_LONG = forms.Textarea(attrs={"rows": 2})


class ObjectiveForm(OrderForm):
    """One objective."""

    year = forms.TypedChoiceField(label=gettext_lazy("Năm"), coerce=int)
    measure = forms.ChoiceField(
        label=gettext_lazy("Chỉ tiêu đo"),
        help_text=gettext_lazy("Hệ thống tự tính từ hồ sơ; không nhập kết quả bằng tay."),
    )
    target = FigureField(
        label=gettext_lazy("Mức cần đạt"), max_length=12, help_text=gettext_lazy("Theo đơn vị của chỉ tiêu, ví dụ 95 hoặc 97,5."),
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )  # fmt: skip
    procedure = forms.ChoiceField(label=gettext_lazy("Chỉ với thủ tục"), required=False)
    unit = forms.TypedChoiceField(
        label=gettext_lazy("Chỉ với đơn vị"), coerce=int, empty_value=None, required=False
    )
    answers = forms.TypedChoiceField(label=gettext_lazy("Người chịu trách nhiệm"), coerce=int)
    resources = forms.CharField(label=gettext_lazy("Nguồn lực"), max_length=2000, widget=_LONG)
    evaluation = forms.CharField(
        label=gettext_lazy("Cách đánh giá"), max_length=2000, widget=_LONG,
        help_text=gettext_lazy("Ai xem, khi nào, làm gì khi không đạt."),
    )  # fmt: skip

    def __init__(
        self, *args: Any, years: Choices, procedures: Choices, units: Choices, people: Choices, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offered: dict[str, Any] = {
            "year": years,
            "measure": [("", _("chọn chỉ tiêu")), *measure_choices()],
            "procedure": [("", _("mọi thủ tục")), *procedures],
            "unit": [("", _("mọi đơn vị")), *units],
            "answers": [("", _("chọn người")), *people],
        }
        for name, choices in offered.items():
            field: Any = self.fields[name]
            field.choices = choices

    def wanted(self) -> Wanted:
        """The objective as typed."""
        read = self.cleaned_data
        return Wanted(
            read["year"], read["measure"], read["target"], read["answers"], read["resources"],
            read["evaluation"], read["procedure"], read["unit"] or 0,
        )  # fmt: skip


class EndForm(Form):
    """An objective is over before its time."""

    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=300)


def measure_choices() -> list[tuple[str, str]]:
    """Every measure with its unit and which way is better."""
    better = {"up": _("càng cao càng tốt"), "down": _("càng thấp càng tốt")}
    return [
        (
            one.key,
            f"{sentence(one.name)} ({'' if one.unit == PERCENT else sentence(one.in_units) + ', '}{better[one.better]})",
        )
        for one in MEASURES.values()
    ]
