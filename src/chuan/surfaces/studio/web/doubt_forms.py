"""What is typed when a value is looked up in its text, and when a reading is taken back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chuan.base.web.forms import DayField, Form
from chuan.definitions.laws.rules.correcting import CHOICE, CORRECTABLE
from chuan.definitions.laws.rules.reading import Proposal
from chuan.definitions.laws.rules.values import Value

_CHOICES = [("", _("giữ như đang dùng")), ("yes", _("có")), ("no", _("không"))]


class ReadForm(Form):
    """What the text says of one value: where, and what else where it differs."""

    document = forms.CharField(label=_("Số văn bản đã đọc"), max_length=80)
    article = forms.CharField(
        label=_("Điều, khoản"), max_length=120, help_text=_("Ví dụ: khoản 9 Điều 19, hoặc Phụ lục I")
    )
    document_day = DayField(label=_("Ngày của văn bản"))
    corrected = forms.CharField(
        label=_("Văn bản viết khác: giá trị đúng"),
        required=False,
        max_length=60,
        help_text=_("Để trống khi văn bản viết đúng như đang dùng."),
    )
    since = DayField(
        label=_("Giá trị đúng áp dụng cho hồ sơ nhận từ"),
        required=False,
        help_text=_("Để trống là từ ngày xác nhận. Hồ sơ đã nhận giữ giá trị cũ."),
    )
    note = forms.CharField(label=_("Ghi chú"), required=False, max_length=300)

    def __init__(self, *args: Any, value: Value, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.value = value
        kind = CORRECTABLE.get(value.name, "") if value.kind == "pack" else ""
        if not kind:
            del self.fields["corrected"], self.fields["since"]
        elif kind == CHOICE:
            self.fields["corrected"].widget = forms.Select(choices=_CHOICES, attrs={"class": "in"})

    def wanted(self) -> Proposal:
        read = self.cleaned_data
        return Proposal(
            self.value.id,
            read["document"],
            read["article"],
            read["document_day"],
            read.get("corrected", ""),
            read.get("since"),
            read["note"],
        )


class UndoForm(Form):
    reason = forms.CharField(label=_("Lý do rút"), max_length=300)
