"""What is typed for instructions."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from chuan.base.web.choosing import ChoosingForm
from chuan.base.web.forms import DayField, OrderForm
from chuan.events.instructions.rules.proofs import INDICATOR, PROOFS

_WORDS = forms.Textarea(attrs={"rows": 5})


class GiveForm(ChoosingForm):
    """A document's number and day, what is asked, of whom, until when, with which proof."""

    number = forms.CharField(label=gettext_lazy("Số, ký hiệu văn bản"), max_length=60)
    dated = DayField(label=gettext_lazy("Ngày văn bản"))
    title = forms.CharField(label=gettext_lazy("Việc phải làm"), max_length=300)
    text = forms.CharField(label=gettext_lazy("Nội dung chỉ đạo"), max_length=4000, widget=_WORDS)
    due = DayField(label=gettext_lazy("Hạn hoàn thành"), required=False)
    days = forms.IntegerField(
        label=gettext_lazy("Hoặc số ngày làm việc kể từ hôm nay"), min_value=1, max_value=250, required=False
    )
    proof = forms.ChoiceField(label=gettext_lazy("Bằng chứng cần có"), choices=list(PROOFS.items()))
    indicator = forms.ChoiceField(label=gettext_lazy("Chỉ tiêu"))
    least = forms.DecimalField(
        label=gettext_lazy("Đạt từ bao nhiêu phần trăm"), localize=True, max_digits=5, decimal_places=2
    )
    span = forms.ChoiceField(label=gettext_lazy("Của kỳ"))
    groups = forms.MultipleChoiceField(
        label=gettext_lazy("Giao cho cả nhóm"), widget=forms.CheckboxSelectMultiple, required=False
    )
    agencies = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Giao cho từng cơ quan"), coerce=int, required=False,
        help_text=gettext_lazy("Giữ Ctrl để chọn nhiều cơ quan."),
        widget=forms.SelectMultiple(attrs={"size": 10}),
    )  # fmt: skip
    of_aim = ("indicator", "least", "span")
    use_required_attribute = False  # what is asked of an indicator is required only where one is the proof

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.of_aim:
            self.fields[name].required = not self.is_bound or self.data.get("proof") == INDICATOR


class AssignForm(ChoosingForm):
    """Who does it."""

    official = forms.TypedChoiceField(label=gettext_lazy("Người thực hiện"), coerce=int)


class ReportForm(ChoosingForm):
    """What was done, with its proof."""

    words = forms.CharField(label=gettext_lazy("Kết quả thực hiện"), max_length=4000, widget=_WORDS)
    file = forms.FileField(label=gettext_lazy("Tệp kèm theo (PDF, DOCX, XLSX)"), required=False)
    thing = forms.ChoiceField(label=gettext_lazy("Tài liệu hoặc bản công bố trong hệ thống"), required=False)
    code = forms.CharField(label=gettext_lazy("Mã hồ sơ"), max_length=60, required=False)
    why = forms.CharField(
        label=gettext_lazy("Nguyên nhân, khi chỉ tiêu chưa đạt hoặc chưa có số"), max_length=2000,
        required=False, widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip


class WhyForm(OrderForm):
    """Why."""

    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=1000)


class MoreTimeForm(WhyForm):
    """Until when, and why."""

    due = DayField(label=gettext_lazy("Xin hạn đến ngày"))
    field_order: Any = ("due", "reason")


class AnswerForm(OrderForm):
    """Whether more time is granted; a refusal says why."""

    granted = forms.ChoiceField(
        label=gettext_lazy("Quyết định"), widget=forms.RadioSelect,
        choices=[("1", gettext_lazy("Đồng ý gia hạn")), ("0", gettext_lazy("Không gia hạn"))],
    )  # fmt: skip
    reason = forms.CharField(label=gettext_lazy("Ý kiến"), max_length=1000, required=False)
