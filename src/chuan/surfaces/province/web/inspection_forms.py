"""What is asked at an inspection."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from chuan.base.web.choosing import Choice, ChoosingForm
from chuan.base.web.forms import DayField, OrderForm

_WORDS = forms.Textarea(attrs={"rows": 2})


class KeyForm(OrderForm):
    """A button: nothing is asked but its key."""


class ReasonForm(OrderForm):
    """Anything that needs a reason alone."""

    reason = forms.CharField(label=_("Lý do"), max_length=500, widget=_WORDS)


class SealForm(OrderForm):
    """The sample is sealed."""

    since = DayField(label=_("Hồ sơ tiếp nhận từ ngày"))
    until = DayField(label=_("đến trước ngày"))
    count = forms.IntegerField(
        label=_("Số hồ sơ"), required=False, min_value=0,
        help_text=_("Bỏ trống thì lấy theo cỡ của danh sách, nhiều nhất 30."),
    )  # fmt: skip
    reason = forms.CharField(label=_("Lý do niêm phong lại"), max_length=500, required=False)


class PickForm(OrderForm):
    """A dossier of the team's own choice."""

    code = forms.CharField(label=_("Mã hồ sơ"), max_length=60)
    reason = forms.CharField(label=_("Vì sao chọn"), max_length=500)


class ReplaceForm(OrderForm):
    """A sampled dossier that was annulled is replaced."""

    dossier = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(label=_("Lý do hồ sơ không còn tính"), max_length=300)


class JudgeForm(OrderForm):
    """The corrective report is answered."""

    accepted = forms.ChoiceField(
        label=_("Trả lời"), choices=[("yes", _("Chấp nhận")), ("no", _("Từ chối"))], widget=forms.RadioSelect
    )
    reason = forms.CharField(label=_("Lý do, bằng văn bản"), max_length=2000, widget=_WORDS)


class VerifyForm(OrderForm):
    """Whether an earlier finding stays mended."""

    earlier = forms.IntegerField(widget=forms.HiddenInput)
    item = forms.CharField(widget=forms.HiddenInput)
    effective = forms.ChoiceField(
        label=_("Khắc phục có hiệu lực không"), widget=forms.RadioSelect,
        choices=[("yes", _("Có hiệu lực")), ("no", _("Không hiệu lực"))],
    )  # fmt: skip
    note = forms.CharField(label=_("Bằng chứng"), max_length=2000, widget=_WORDS)


class TeamForm(ChoosingForm):
    """Who goes."""

    head = Choice(label=_("Trưởng đoàn"))
    members = forms.TypedMultipleChoiceField(
        label=_("Thành viên"), coerce=int, required=False, widget=forms.SelectMultiple(attrs={"size": 8})
    )
    fit = forms.BooleanField(
        label=_("Mọi người trong đoàn đủ điều kiện: trình độ, chứng chỉ và ít nhất 3 năm công tác"),
        required=False,
    )


class ChangeTeamForm(TeamForm):
    """Another team."""

    reason = forms.CharField(label=_("Lý do đổi đoàn"), max_length=500)


class DecideForm(TeamForm):
    """An inspection is decided."""

    kind = forms.ChoiceField(
        label=_("Loại kiểm tra"),
        choices=[("iso", _("Kiểm tra ISO")), ("duty", _("Kiểm tra công vụ đột xuất"))],
    )
    form = forms.ChoiceField(
        label=_("Hình thức"), choices=[("site", _("Tại cơ quan")), ("file", _("Qua hồ sơ, báo cáo"))]
    )
    agency = Choice(label=_("Cơ quan được kiểm tra"))
    title = forms.CharField(label=_("Tên cuộc kiểm tra"), max_length=200)
    number = forms.CharField(
        label=_("Số quyết định"),
        max_length=60,
        required=False,
        help_text=_("Kiểm tra qua hồ sơ thì để trống."),
    )
    signed = DayField(label=_("Ngày ký quyết định"))
    planned = DayField(label=_("Ngày kiểm tra"))

    field_order = ("kind", "form", "agency", "title", "number", "signed", "planned", "head", "members", "fit")
