"""Numbers as they are written in Vietnamese: "8,5"."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms

from chuan.surfaces.rating.web.points import written


class PointsField(forms.DecimalField):
    """A number with a comma or a point, two decimals at most."""

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"inputmode": "decimal", "autocomplete": "off"}
        kwargs.setdefault("widget", forms.TextInput(attrs=attrs))
        super().__init__(max_digits=9, decimal_places=2, **kwargs)

    def to_python(self, value: Any) -> Any:
        return super().to_python(value.strip().replace(",", ".") if isinstance(value, str) else value)

    def prepare_value(self, value: Any) -> Any:
        return written(value) if isinstance(value, Decimal) else value
