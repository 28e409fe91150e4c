"""What is typed from a corrective action to the conclusion of a nonconformity."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from chuan.base.web.choosing import ChoosingForm
from chuan.base.web.forms import DayField, OrderForm

_LONG = forms.Textarea(attrs={"rows": 2})
_MOST = 2000


class ActedForm(OrderForm):
    """An action was carried out."""

    number = forms.IntegerField(widget=forms.HiddenInput)
    since = DayField(
        label=gettext_lazy("Có tác dụng từ ngày"),
        help_text=gettext_lazy("Hồ sơ từ ngày này được tính là “sau”."),
    )
    words = forms.CharField(label=gettext_lazy("Đã làm gì"), max_length=_MOST, widget=_LONG)


class CancelForm(OrderForm):
    """A planned action will not be carried out."""

    number = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(label=gettext_lazy("Lý do không làm"), max_length=300)


class ReadyForm(ChoosingForm):
    """Every action is done."""

    checker = forms.TypedChoiceField(
        label=gettext_lazy("Người kiểm tra hiệu quả"),
        coerce=int,
        help_text=gettext_lazy("Phải khác người đã khắc phục."),
    )


class ConcludeForm(OrderForm):
    """Closed, or back to the cause."""

    outcome = forms.ChoiceField(
        label=gettext_lazy("Kết luận"), widget=forms.RadioSelect,
        choices=(("effective", gettext_lazy("Hiệu quả, đóng lại")), ("again", gettext_lazy("Chưa hiệu quả, tìm lại nguyên nhân"))),
    )  # fmt: skip
    note = forms.CharField(
        label=gettext_lazy("Ý kiến"), required=False, max_length=_MOST, widget=_LONG,
        help_text=gettext_lazy("Bắt buộc khi trả về tìm lại nguyên nhân."),
    )  # fmt: skip


class OverrideForm(OrderForm):
    """The head of the agency concludes otherwise than the data."""

    verdict = forms.ChoiceField(
        label=gettext_lazy("Kết luận của người đứng đầu"), widget=forms.RadioSelect,
        choices=(("effective", gettext_lazy("Hiệu quả")), ("ineffective", gettext_lazy("Không hiệu quả"))),
    )  # fmt: skip
    words = forms.CharField(
        label=gettext_lazy("Căn cứ"), max_length=_MOST, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Kết luận từ số liệu vẫn giữ nguyên và hiện bên cạnh."),
    )  # fmt: skip
