"""What is typed about what goes out: an entry, numbers to hold, the number elsewhere, a reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chuan.base.web.forms import DayField, OrderForm
from chuan.events.registers.rules.lines import CHANNELS, KINDS
from chuan.surfaces.acts.numbering import Entry
from chuan.surfaces.quality.web.document_forms import upload_of

FILE_HINT = gettext_lazy(
    "PDF, DOCX, XLSX hoặc văn bản thường; không quá 20 MB. Văn bản mật không vào hệ thống này."
)
_TEXT = forms.Textarea(attrs={"rows": 2})


class EntryForm(OrderForm):
    """A document the product does not make."""

    symbol = forms.CharField(
        label=gettext_lazy("Ký hiệu"),
        max_length=40,
        help_text=gettext_lazy("Ví dụ: QĐ-UBND. Mỗi ký hiệu một dãy số trong năm."),
    )
    number = forms.IntegerField(
        label=gettext_lazy("Số"),
        required=False,
        min_value=1,
        help_text=gettext_lazy("Để trống: lấy số tiếp theo. Chỉ nhập khi dùng số đã giữ trước."),
    )
    day = DayField(label=gettext_lazy("Ngày văn bản"))
    kind = forms.ChoiceField(label=gettext_lazy("Loại văn bản"))
    subject = forms.CharField(label=gettext_lazy("Trích yếu nội dung"), max_length=500, widget=_TEXT)
    signer = forms.CharField(label=gettext_lazy("Người ký"), max_length=200)
    recipients = forms.CharField(label=gettext_lazy("Nơi nhận"), max_length=500)
    unit = forms.TypedChoiceField(label=gettext_lazy("Đơn vị soạn thảo, giữ bản lưu"), coerce=int)
    copies = forms.IntegerField(label=gettext_lazy("Số lượng bản"), min_value=1, max_value=9999, initial=1)
    channel = forms.ChoiceField(label=gettext_lazy("Hình thức"), initial="electronic")
    content = forms.FileField(label=gettext_lazy("Tệp văn bản"), required=False, help_text=FILE_HINT)

    def __init__(self, *args: Any, units: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = [(key, _(name)) for key, name in KINDS.items()]
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]  # a choice field
        self.fields["channel"].choices = [(key, _(name)) for key, name in CHANNELS.items()]  # type: ignore[attr-defined]  # a choice field
        self.fields["unit"].choices = [(str(key), name) for key, name in units]  # type: ignore[attr-defined]  # a choice field

    def clean_symbol(self) -> str:
        return str(self.cleaned_data["symbol"]).strip().upper()

    def entry(self) -> Entry:
        """What was typed; read only when valid."""
        read = self.cleaned_data
        return Entry(
            read["symbol"], read["kind"], read["day"], read["subject"], read["signer"], read["recipients"], read["unit"],
            read["copies"], read["channel"], read["number"] or 0, upload_of(self),
        )  # fmt: skip


class HoldForm(OrderForm):
    """Numbers held for a purpose."""

    symbol = forms.CharField(label=gettext_lazy("Ký hiệu"), max_length=40)
    count = forms.IntegerField(label=gettext_lazy("Giữ bao nhiêu số"), min_value=1, max_value=500, initial=1)
    purpose = forms.CharField(
        label=gettext_lazy("Giữ để làm gì"),
        max_length=300,
        help_text=gettext_lazy("Ví dụ: số đã cấp trong sổ giấy ngày mất mạng."),
    )

    def clean_symbol(self) -> str:
        return str(self.cleaned_data["symbol"]).strip().upper()


class OwnForm(OrderForm):
    """The number in the agency's own document system."""

    own = forms.CharField(label=gettext_lazy("Số trong hệ thống quản lý văn bản"), max_length=60)
    reason = forms.CharField(label=gettext_lazy("Lý do sửa"), max_length=300, required=False)


class VoidForm(OrderForm):
    """The number stands on nothing."""

    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=300)
