"""Forms that read Vietnamese writing: dates dd/mm/yyyy, phones, personal numbers; errors beside the field."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from chuan.base.kernel.clock import local
from chuan.base.kernel.text import nfc

DAY_FORMATS = ["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d%m%Y"]

Texts = dict[str, Any]

MESSAGES: dict[type[forms.Field], Texts] = {
    forms.Field: {"required": _("Xin nhập mục này.")},
    forms.ChoiceField: {
        "required": _("Xin chọn một mục."),
        "invalid_choice": _("Mục đã chọn không có trong danh sách."),
    },
    forms.IntegerField: {
        "invalid": _("Xin nhập một số."),
        "min_value": _("Số này phải từ %(limit_value)s trở lên."),
        "max_value": _("Số này không được quá %(limit_value)s."),
    },
    forms.FileField: {
        "required": _("Xin chọn tệp."),
        "empty": _("Tệp này rỗng."),
        "invalid": _("Tệp chưa gửi được, xin chọn lại."),
    },
    forms.EmailField: {"invalid": _("Địa chỉ thư điện tử chưa đúng, ví dụ: ten@donvi.vn.")},
}


class Form(forms.Form):
    """Base of all forms: house classes on the fields, our own sentences for what is wrong, text in NFC."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            _speak(field)
            _dress(field)

    def clean(self) -> dict[str, Any]:
        read = super().clean() or {}
        return {name: nfc(value) if isinstance(value, str) else value for name, value in read.items()}


class OrderForm(Form):
    """A form that writes: ``key`` makes a double click one act, ``seen`` is the last event the page showed."""

    key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    def __init__(self, *args: Any, seen: int | None = None, **kwargs: Any) -> None:
        kwargs["initial"] = {"key": uuid.uuid4(), "seen": seen, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)

    def clean_key(self) -> uuid.UUID:
        return self.cleaned_data["key"] or uuid.uuid4()


class DayField(forms.DateField):
    """``14/08/1994``; also with dashes, dots or none."""

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"inputmode": "numeric", "placeholder": "dd/mm/yyyy", "autocomplete": "off"}
        kwargs.setdefault("widget", forms.DateInput(format="%d/%m/%Y", attrs=attrs))
        super().__init__(input_formats=DAY_FORMATS, **kwargs)
        self.error_messages["invalid"] = _("Ngày chưa đúng, xin nhập như 14/08/1994.")

    def to_python(self, value: Any) -> date | None:
        return super().to_python(value.strip() if isinstance(value, str) else value)


class MomentField(forms.DateTimeField):
    """``20/11/2026 09:40``, Vietnamese time."""

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"placeholder": "dd/mm/yyyy hh:mm", "autocomplete": "off"}
        kwargs.setdefault("widget", forms.DateTimeInput(format="%d/%m/%Y %H:%M", attrs=attrs))
        super().__init__(input_formats=["%d/%m/%Y %H:%M", "%d/%m/%Y %Hh%M"], **kwargs)
        self.error_messages["invalid"] = _("Ngày giờ chưa đúng, xin nhập như 20/11/2026 09:40.")

    def to_python(self, value: Any) -> datetime | None:
        read = super().to_python(value)
        return None if read is None else local(read)


class PhoneField(forms.CharField):
    """A Vietnamese phone number, kept as digits: ``0900000123``."""

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"inputmode": "tel", "autocomplete": "off"}
        kwargs.setdefault("widget", forms.TextInput(attrs=attrs))
        super().__init__(max_length=20, **kwargs)

    def clean(self, value: Any) -> str:
        text = re.sub(r"[\s.\-()]", "", super().clean(value) or "")
        text = re.sub(r"^\+?84", "0", text) if len(text) > 10 else text
        if text and not re.fullmatch(r"0\d{8,10}", text):
            raise ValidationError(_("Số điện thoại chưa đúng, ví dụ: 0900 000 123."))
        return text


class OneTimeCodeField(forms.CharField):
    """Six digits from a message, typed with or without spaces."""

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"inputmode": "numeric", "autocomplete": "one-time-code"}
        kwargs.setdefault("widget", forms.TextInput(attrs=attrs))
        super().__init__(max_length=20, **kwargs)

    def clean(self, value: Any) -> str:
        text = re.sub(r"[\s.\-]", "", super().clean(value) or "")
        if not re.fullmatch(r"[0-9]{6}", text):
            raise ValidationError(_("Mã xác nhận gồm 6 chữ số."))
        return text


class PersonNumberField(forms.CharField):
    """Số định danh cá nhân: twelve digits."""

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"inputmode": "numeric", "autocomplete": "off"}
        kwargs.setdefault("widget", forms.TextInput(attrs=attrs))
        super().__init__(max_length=20, **kwargs)

    def clean(self, value: Any) -> str:
        text = re.sub(r"[\s.]", "", super().clean(value) or "")
        if text and not re.fullmatch(r"\d{12}", text):
            raise ValidationError(_("Số định danh gồm 12 chữ số."))
        return text


def _speak(field: forms.Field) -> None:
    """Our sentences in place of Django's, without touching those a field has chosen itself."""
    for kind, texts in MESSAGES.items():
        if isinstance(field, kind):
            plain = kind.default_error_messages
            said = {
                name: text
                for name, text in texts.items()
                if field.error_messages.get(name) == plain.get(name)
            }
            field.error_messages.update(said)
    for validator in field.validators:
        _speak_limit(validator, field)


LIMITS = {
    "max_length": _("Quá dài: nhiều nhất %(limit_value)d ký tự (đang có %(show_value)d)."),
    "min_length": _("Quá ngắn: ít nhất %(limit_value)d ký tự."),
    "min_value": _("Số này phải từ %(limit_value)s trở lên."),
    "max_value": _("Số này không được quá %(limit_value)s."),
}


def _speak_limit(validator: Callable[..., Any], field: forms.Field) -> None:
    code = getattr(validator, "code", "")
    if code in LIMITS:
        field.error_messages[code] = LIMITS[code]


def _dress(field: forms.Field) -> None:
    widget = field.widget
    if isinstance(widget, forms.CheckboxInput):
        widget.attrs.setdefault("class", "ck")
    elif not isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        widget.attrs.setdefault("class", "in")
