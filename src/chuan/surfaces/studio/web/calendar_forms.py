"""What an administrator types about days: a change, the document of an awaited one, a reason to withdraw."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from chuan.base.web.forms import DayField, Form
from chuan.definitions.calendars.imports.calendar import sessions
from chuan.definitions.calendars.rules.entries import Entry, Sessions
from chuan.surfaces.acts.calendar import Add, Notice, Withdraw

_MOST_DAYS = 31


class HoursField(forms.CharField):
    """Stretches of opening hours: 07:30-11:30, 13:30-17:30."""

    def clean(self, value: Any) -> Sessions:
        text = super().clean(value)
        try:
            spans = [part.strip().replace("–", "-") for part in text.split(",") if part.strip()]
            return sessions(spans)
        except (TypeError, ValueError):
            raise ValidationError(_("Giờ làm chưa đúng, xin nhập như 07:30-11:30, 13:30-17:30.")) from None


class AddForm(Form):
    """Days off, a day worked, or both: a swap."""

    name = forms.CharField(label=_("Tên"), max_length=200, help_text=_("Ví dụ: Nghỉ bù, Trực thứ Bảy"))
    off = DayField(label=_("Nghỉ từ ngày"), required=False)
    until = DayField(label=_("đến hết ngày"), required=False, help_text=_("Để trống nếu nghỉ một ngày"))
    worked = DayField(label=_("Làm việc ngày"), required=False, help_text=_("Ngày làm bù hoặc làm thêm"))
    hours = HoursField(
        label=_("Giờ làm ngày đó"),
        required=False,
        max_length=100,
        help_text=_("Để trống: như ngày được đổi. Ví dụ: 07:30-11:30"),
    )
    document = forms.CharField(
        label=_("Số văn bản"),
        required=False,
        max_length=200,
        help_text=_("Để trống: “chờ thông báo”, chưa áp dụng"),
    )

    def clean(self) -> dict[str, Any]:
        read = super().clean()
        off, until, worked = (read.get(name) for name in ("off", "until", "worked"))
        if not off and not worked and not self.errors:
            self.add_error("off", _("Nhập ngày nghỉ, ngày làm việc, hoặc cả hai."))
        if off and until and not 0 <= (until - off).days < _MOST_DAYS:
            self.add_error("until", _("Ngày cuối phải sau ngày đầu, trong vòng 31 ngày."))
        if worked and until and off and until != off:
            self.add_error("worked", _("Hoán đổi là một ngày nghỉ lấy một ngày làm."))
        if worked and not off and not read.get("hours") and "hours" not in self.errors:
            self.add_error("hours", _("Nhập giờ làm của ngày làm thêm."))
        return read

    def edit(self) -> Add:
        read = self.cleaned_data
        worked: date | None = read["worked"]
        entry = Entry(
            read["name"],
            self._off(),
            worked,
            read["hours"] if worked else (),
            document=read["document"].strip(),
        )
        return Add(entry)

    def _off(self) -> tuple[date, ...]:
        first: date | None = self.cleaned_data["off"]
        if first is None:
            return ()
        last: date = self.cleaned_data["until"] or first
        return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))


class NoticeForm(Form):
    """The number of the document that was awaited."""

    key = forms.CharField(widget=forms.HiddenInput)
    document = forms.CharField(label=_("Số văn bản"), max_length=200)

    def edit(self) -> Notice:
        return Notice(self.cleaned_data["key"], self.cleaned_data["document"])


class WithdrawForm(Form):
    """Why an entry is taken back."""

    key = forms.CharField(widget=forms.HiddenInput)
    reason = forms.CharField(label=_("Lý do rút lại"), max_length=300)

    def edit(self) -> Withdraw:
        return Withdraw(self.cleaned_data["key"], self.cleaned_data["reason"])
