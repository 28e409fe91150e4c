"""What is typed of a nonconformity, one form a deed."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from chuan.base.web.choosing import ChoosingForm
from chuan.base.web.forms import DayField, OrderForm

_LONG = forms.Textarea(attrs={"rows": 2})
_MOST = 2000


class ReportForm(ChoosingForm):
    """What somebody saw."""

    words = forms.CharField(
        label=gettext_lazy("Điều chưa đúng"), max_length=_MOST, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("Ghi việc gì, ở đâu, khi nào. Không ghi tên hay số giấy tờ của người dân."),
    )  # fmt: skip
    unit = forms.TypedChoiceField(
        label=gettext_lazy("Ở đơn vị"), coerce=int, empty_value=None, required=False
    )
    dossier = forms.CharField(
        label=gettext_lazy("Mã hồ sơ, nếu có"), max_length=60, required=False,
        help_text=gettext_lazy("Chép mã trên giấy tiếp nhận."),
    )  # fmt: skip


class ConfirmForm(ChoosingForm):
    """It is one: who answers for it, by what it is judged."""

    owner = forms.TypedChoiceField(label=gettext_lazy("Người chịu trách nhiệm khắc phục"), coerce=int)
    measure = forms.ChoiceField(
        label=gettext_lazy("Hiệu quả sẽ đo bằng"), required=False,
        help_text=gettext_lazy("Hệ thống tự so trước và sau; không ai nhập kết quả."),
    )  # fmt: skip
    note = forms.CharField(label=gettext_lazy("Ý kiến"), required=False, max_length=_MOST, widget=_LONG)


class RejectForm(ChoosingForm):
    """It is none, with why."""

    reason = forms.ChoiceField(label=gettext_lazy("Vì sao không phải"))
    note = forms.CharField(label=gettext_lazy("Ý kiến"), required=False, max_length=_MOST, widget=_LONG)


class CauseForm(ChoosingForm):
    """Why it happened, and what was put right at once."""

    cause = forms.ChoiceField(label=gettext_lazy("Loại nguyên nhân"))
    words = forms.CharField(label=gettext_lazy("Nguyên nhân cụ thể"), max_length=_MOST, widget=_LONG)
    correction = forms.CharField(
        label=gettext_lazy("Đã khắc phục ngay những gì"), max_length=_MOST, widget=_LONG,
        help_text=gettext_lazy("Với chính các hồ sơ này: trả kết quả, xin lỗi, sửa lại…"),
    )  # fmt: skip


class PlanForm(ChoosingForm):
    """A corrective action."""

    words = forms.CharField(label=gettext_lazy("Hành động để không lặp lại"), max_length=_MOST, widget=_LONG)
    owner = forms.TypedChoiceField(label=gettext_lazy("Người làm"), coerce=int)
    due = DayField(label=gettext_lazy("Hạn"))


class OpenForm(OrderForm):
    """A waiting signal is opened before its turn."""

    detector = forms.CharField(widget=forms.HiddenInput, max_length=60)
    subject = forms.CharField(widget=forms.HiddenInput, max_length=120)
    rule = forms.CharField(widget=forms.HiddenInput, max_length=60)
