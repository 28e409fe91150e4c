"""What is asked about a law change: the text itself, a file of texts, a later day, why nothing follows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from chuan.base.web.forms import DayField, Form
from chuan.definitions.laws.rules.text import TEXT_KINDS, WantedText, numbers_of


class TextForm(Form):
    """One text, typed."""

    number = forms.CharField(label=_("Số, ký hiệu"), max_length=80)
    name = forms.CharField(label=_("Tên văn bản"), max_length=500)
    kind = forms.ChoiceField(label=_("Loại"), choices=tuple(TEXT_KINDS.items()), initial="decree")
    issued = DayField(label=_("Ngày ban hành, ký"), required=False)
    effect = DayField(label=_("Ngày có hiệu lực"))
    replaces = forms.CharField(
        label=_("Thay thế, sửa đổi văn bản số"),
        required=False,
        max_length=500,
        help_text=_("Nhiều văn bản thì ngăn bằng dấu phẩy. Quy trình nêu các văn bản này sẽ hiện ra."),
    )
    source = forms.CharField(
        label=_("Đọc ở đâu"), max_length=300, help_text=_("Ví dụ: Công báo, cổng của cơ quan ban hành.")
    )
    verified = forms.BooleanField(label=_("Đã đối chiếu với toàn văn"), required=False)

    def wanted(self) -> WantedText:
        """What was typed; read only when valid."""
        read = {**self.cleaned_data, "replaces": numbers_of(self.cleaned_data["replaces"])}
        return WantedText(**read)


class FileForm(Form):
    """A spreadsheet of texts."""

    upload = forms.FileField(
        label=_("Tệp .xlsx hoặc .csv"),
        help_text=_(
            "Dòng đầu là tên cột: Số ký hiệu, Tên, Loại, Ngày ban hành, Ngày hiệu lực, Thay thế, Nguồn. Có một dòng sai thì không nhập dòng nào."
        ),
    )


class MoveForm(Form):
    """The day of effect moves later."""

    effect = DayField(label=_("Ngày có hiệu lực mới"))
    reason = forms.CharField(label=_("Lý do dời"), max_length=300)


class ReasonForm(Form):
    """Why a text, or an answer, counts no more."""

    reason = forms.CharField(label=_("Lý do"), max_length=300)


class UnaffectedForm(Form):
    """A procedure of one's own agency that need not change."""

    procedure = forms.ChoiceField(label=_("Quy trình"))
    said = forms.CharField(
        label=_("Vì sao không phải sửa"), max_length=300, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, choices: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["procedure"].choices = list(choices)  # type: ignore[attr-defined]  # a choice field


class ListedForm(Form):
    """Where the updated list is published."""

    said = forms.CharField(label=_("Địa chỉ trang đã đăng"), max_length=300)
    day = DayField(label=_("Ngày đăng"))
