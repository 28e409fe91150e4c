"""What is typed for rounds, judgements, surveys and files of the internal index."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from chuan.base.web.choosing import ChoosingForm
from chuan.base.web.forms import DayField, OrderForm
from chuan.events.selfscores.imports.outside import shipped


class RoundForm(ChoosingForm):
    """A round begins."""

    scheme = forms.ChoiceField(label=gettext_lazy("Bộ tiêu chí"))
    year = forms.IntegerField(label=gettext_lazy("Năm"), min_value=2016, max_value=2100)
    cutoff = DayField(label=gettext_lazy("Ngày chốt số liệu"))
    due = DayField(label=gettext_lazy("Hạn nộp bản tự chấm"))


class ChangeForm(ChoosingForm):
    """Another scheme within the round."""

    scheme = forms.ChoiceField(label=gettext_lazy("Bộ tiêu chí mới"))
    since = DayField(label=gettext_lazy("Áp dụng từ ngày"))
    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=500)


class JudgeForm(OrderForm):
    """The council's points for a part."""

    points = forms.DecimalField(label=gettext_lazy("Điểm thẩm định"), localize=True)
    reason = forms.CharField(
        label=gettext_lazy("Lý do (bắt buộc khi khác điểm tự chấm)"), max_length=1000, required=False
    )


class CountForm(OrderForm):
    """What a survey found of this agency."""

    found = forms.IntegerField(label=gettext_lazy("Số phiếu hài lòng"), min_value=0)
    sample = forms.IntegerField(label=gettext_lazy("Số phiếu hợp lệ"), min_value=1)


class TellForm(OrderForm):
    answer_by = DayField(label=gettext_lazy("Cơ quan giải trình đến hết ngày"))


class SchemeForm(OrderForm):
    """A scheme as YAML, or as a table with its head typed beside."""

    file = forms.FileField(label=gettext_lazy("Tệp bộ tiêu chí (YAML, XLSX hoặc CSV)"))
    name = forms.CharField(
        label=gettext_lazy("Tên bộ tiêu chí (với bảng tính)"), max_length=200, required=False
    )
    level = forms.ChoiceField(
        label=gettext_lazy("Loại cơ quan (với bảng tính)"), required=False,
        choices=[("province_body", gettext_lazy("Sở, ban, ngành")), ("commune", gettext_lazy("Xã, phường, đặc khu"))],
    )  # fmt: skip
    since = DayField(label=gettext_lazy("Áp dụng từ ngày (với bảng tính)"), required=False)
    source = forms.CharField(label=gettext_lazy("Căn cứ (với bảng tính)"), max_length=300, required=False)


class DrawForm(OrderForm):
    """A sample is drawn."""

    level = forms.ChoiceField(
        label=gettext_lazy("Loại cơ quan"),
        choices=[("province_body", gettext_lazy("Sở, ban, ngành")), ("commune", gettext_lazy("Xã, phường, đặc khu"))],
    )  # fmt: skip
    since = DayField(label=gettext_lazy("Hồ sơ xong từ ngày"))
    last = DayField(label=gettext_lazy("đến hết ngày"))
    size = forms.IntegerField(label=gettext_lazy("Số phiếu"), min_value=1)
    seed = forms.CharField(
        label=gettext_lazy("Hạt giống (số ghi trước mặt mọi người, ai cũng rút lại được)"), max_length=60
    )


class SheetForm(OrderForm):
    """One sheet that came back."""

    number = forms.IntegerField(label=gettext_lazy("Phiếu số"), min_value=1)
    agreed = forms.BooleanField(label=gettext_lazy("Người được hỏi đồng ý trả lời"), required=False)
    answers = forms.CharField(
        label=gettext_lazy("Các câu trả lời, cách nhau một dấu cách (1 đến 5, 0 là bỏ trống)"), required=False,
        max_length=60,
    )  # fmt: skip

    def clean_answers(self) -> tuple[int, ...]:
        words = str(self.cleaned_data["answers"]).split()
        return tuple(int(one) if one.isdecimal() else -1 for one in words)


class SheetsForm(OrderForm):
    """Many sheets that came back, in the file of the surveyors."""

    file = forms.FileField(
        label=gettext_lazy("Tệp CSV hoặc XLSX"),
        help_text=gettext_lazy(
            "Tệp “Phiếu cho điều tra viên” đã điền. Xem trước rồi mới nhập; sai một dòng thì không nhập dòng nào."
        ),
    )


class PreviewedForm(OrderForm):
    """What was read of the file, as it was shown."""

    sheets = forms.CharField(widget=forms.HiddenInput)


class ImportForm(OrderForm):
    """Figures others measured."""

    index = forms.ChoiceField(label=gettext_lazy("Chỉ số"))
    file = forms.FileField(label=gettext_lazy("Tệp CSV hoặc XLSX có các cột Năm, Thành phần, Giá trị"))
    reason = forms.CharField(label=gettext_lazy("Lý do nhập lại"), max_length=300, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["index"].choices = [(code, one.name) for code, one in shipped().items()]
