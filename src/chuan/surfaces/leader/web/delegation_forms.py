"""What is typed when authority is lent or taken back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chuan.base.web.choosing import Choices
from chuan.base.web.forms import DayField, Form
from chuan.definitions.organisation.rules.delegation import DELEGABLE, SIGN, Wanted


class LendForm(Form):
    """One delegation: who lends which post's authority to whom, for what, until when, by which decision."""

    giver = forms.ChoiceField(label=_("Người ủy quyền"))
    delegate = forms.TypedChoiceField(label=_("Người nhận ủy quyền"), coerce=int)
    acts = forms.MultipleChoiceField(
        label=_("Việc ủy quyền"), widget=forms.CheckboxSelectMultiple, initial=[SIGN]
    )
    form = forms.ChoiceField(
        label=_("Hình thức ký"),
        required=False,
        initial="kt",
        help_text=_("In trên khối chữ ký. Chọn khi việc ủy quyền có việc ký."),
    )
    since = DayField(label=_("Từ ngày"))
    until = DayField(label=_("Đến hết ngày"))
    document = forms.CharField(label=_("Số quyết định"), max_length=80, help_text=_("Ví dụ: 12/QĐ-UBND"))
    document_day = DayField(label=_("Ngày ký quyết định"))
    scan = forms.FileField(label=_("Bản quét quyết định (PDF)"))
    procedures = forms.MultipleChoiceField(
        label=_("Chỉ với các thủ tục"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Để trống là mọi thủ tục."),
    )

    def __init__(
        self, *args: Any, givers: Choices, people: Choices, ways: Choices, procedures: Choices, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offered: dict[str, Any] = {
            "giver": givers,
            "delegate": [("", _("chọn người")), *people],
            "acts": [(act, _(name)) for act, name in DELEGABLE.items()],
            "form": [("", _("không có việc ký")), *ways],
            "procedures": procedures,
        }
        for name, choices in offered.items():
            field: Any = self.fields[name]
            field.choices = choices

    def wanted(self) -> Wanted:
        """The delegation as typed; the days said as "from … to the end of …"."""
        read = self.cleaned_data
        delegator, post = read["giver"].split(":")
        last: date = read["until"]
        return Wanted(
            int(delegator),
            int(post),
            read["delegate"],
            read["form"],
            tuple(read["acts"]),
            tuple(read["procedures"]),
            read["since"],
            last + timedelta(days=1),
            read["document"],
            read["document_day"],
        )


class EndForm(Form):
    reason = forms.CharField(
        label=_("Lý do thu hồi"), max_length=300, help_text=_("Ví dụ: về sớm, phân công lại.")
    )
