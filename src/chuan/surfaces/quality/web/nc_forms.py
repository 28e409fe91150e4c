"""What is typed of a nonconformity, one form a deed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chuan.base.web.forms import DayField, OrderForm

Choices = Sequence[tuple[str, str]]
_LONG = forms.Textarea(attrs={"rows": 2})
_MOST = 2000


class _Choosing(OrderForm):
    """A form whose choices are known when it is made: ``chosen`` is field → choices."""

    def __init__(self, *args: Any, chosen: dict[str, Choices] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (chosen or {}).items():
            field: Any = self.fields[name]
            field.choices = choices


class ReportForm(_Choosing):
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


class ConfirmForm(_Choosing):
    """It is one: who answers for it, by what it is judged."""

    owner = forms.TypedChoiceField(label=gettext_lazy("Người chịu trách nhiệm khắc phục"), coerce=int)
    measure = forms.ChoiceField(
        label=gettext_lazy("Hiệu quả sẽ đo bằng"), required=False,
        help_text=gettext_lazy("Hệ thống tự so trước và sau; không ai nhập kết quả."),
    )  # fmt: skip
    note = forms.CharField(label=gettext_lazy("Ý kiến"), required=False, max_length=_MOST, widget=_LONG)


class RejectForm(_Choosing):
    """It is none, with why."""

    reason = forms.ChoiceField(label=gettext_lazy("Vì sao không phải"))
    note = forms.CharField(label=gettext_lazy("Ý kiến"), required=False, max_length=_MOST, widget=_LONG)


class CauseForm(_Choosing):
    """Why it happened, and what was put right at once."""

    cause = forms.ChoiceField(label=gettext_lazy("Loại nguyên nhân"))
    words = forms.CharField(label=gettext_lazy("Nguyên nhân cụ thể"), max_length=_MOST, widget=_LONG)
    correction = forms.CharField(
        label=gettext_lazy("Đã khắc phục ngay những gì"), max_length=_MOST, widget=_LONG,
        help_text=gettext_lazy("Với chính các hồ sơ này: trả kết quả, xin lỗi, sửa lại…"),
    )  # fmt: skip


class PlanForm(_Choosing):
    """A corrective action."""

    words = forms.CharField(label=gettext_lazy("Hành động để không lặp lại"), max_length=_MOST, widget=_LONG)
    owner = forms.TypedChoiceField(label=gettext_lazy("Người làm"), coerce=int)
    due = DayField(label=gettext_lazy("Hạn"))


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


class ReadyForm(_Choosing):
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


class OpenForm(OrderForm):
    """A waiting signal is opened before its turn."""

    detector = forms.CharField(widget=forms.HiddenInput, max_length=60)
    subject = forms.CharField(widget=forms.HiddenInput, max_length=120)
    rule = forms.CharField(widget=forms.HiddenInput, max_length=60)


def with_blank(choices: Choices, blank: str = "") -> Choices:
    """Choices after an empty one that asks for a person."""
    return [("", blank or _("chọn người")), *choices]
