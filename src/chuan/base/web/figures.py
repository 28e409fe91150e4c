"""A number as people here write it."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


class FigureField(forms.CharField):
    """A number as Vietnamese write it: ``95``, ``97,5``, ``1.200``."""

    def clean(self, value: Any) -> Decimal:
        text = str(super().clean(value) or "").replace("%", "").replace(" ", "")
        whole, comma, rest = text.partition(",")
        plain = whole.replace(".", "") + (f".{rest}" if comma else "")
        try:
            read = Decimal(plain)
        except InvalidOperation as error:
            raise ValidationError(_("Xin nhập một số, ví dụ 95 hoặc 97,5.")) from error
        if not read.is_finite() or -read.as_tuple().exponent > 2:  # type: ignore[operator]  # finite: a number
            raise ValidationError(_("Xin nhập một số có nhiều nhất hai chữ số sau dấu phẩy."))
        return read
