"""What is typed about a period, an objection and its decision."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chuan.base.web.choosing import ChoosingForm
from chuan.base.web.forms import DayField, MomentField, OrderForm
from chuan.events.appraisals.rules.publishing import SHOWN
from chuan.surfaces.rating.web.fields import PointsField
from chuan.surfaces.rating.web.task_forms import TEXT


class OpenForm(ChoosingForm):
    """A period to be opened."""

    period = forms.ChoiceField(label=gettext_lazy("Kỳ"))
    until = MomentField(
        label=gettext_lazy("Nhận phản đối đến"),
        help_text=gettext_lazy("Trước lúc này không công bố được; sau lúc này không nhận phản đối."),
    )


class ObjectForm(ChoosingForm):
    """An objection to one line."""

    line = forms.ChoiceField(label=gettext_lazy("Dòng điểm"))
    words = forms.CharField(label=gettext_lazy("Vì sao chưa đúng"), max_length=2000, widget=TEXT)


class DecideForm(OrderForm):
    """The decision on an objection."""

    upheld = forms.ChoiceField(label=gettext_lazy("Quyết định"), widget=forms.RadioSelect)
    points = PointsField(
        label=gettext_lazy("Điểm đúng của dòng này"),
        required=False,
        help_text=gettext_lazy("Để trống nếu bỏ hẳn việc này khỏi bảng điểm."),
    )
    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=2000, widget=TEXT)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["upheld"]
        field.choices = [("1", _("Chấp nhận phản đối")), ("0", _("Giữ nguyên dòng điểm"))]


class SignedForm(OrderForm):
    """Signed by a key, or on paper where the passphrase is left empty."""

    passphrase = forms.CharField(
        label=gettext_lazy("Mật khẩu khóa ký số"),
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=gettext_lazy("Để trống nếu ký giấy. Hệ thống không giữ mật khẩu."),
    )


class SealForm(OrderForm):
    """The agency's seal always asks its passphrase."""

    passphrase = forms.CharField(
        label=gettext_lazy("Mật khẩu khóa dấu số của cơ quan"),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=gettext_lazy("Hệ thống không giữ mật khẩu."),
    )


class ReleaseForm(OrderForm):
    """What is shown outside, by which decision."""

    decision = forms.CharField(label=gettext_lazy("Số quyết định"), max_length=60, required=False)
    day = DayField(label=gettext_lazy("Ngày quyết định"))
    shown = forms.MultipleChoiceField(
        label=gettext_lazy("Nội dung công khai"), widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["shown"]
        field.choices = [(key, _(name)) for key, name in SHOWN.items()]
