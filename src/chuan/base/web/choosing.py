"""Forms whose choices are known only when the form is made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from chuan.base.web.forms import OrderForm

Choices = Sequence[tuple[str, str]]


class Choice(forms.TypedChoiceField):
    """One thing by its id; nothing chosen is 0."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(coerce=int, empty_value=None, **kwargs)

    def clean(self, value: Any) -> int:
        return super().clean(value) or 0


class ChoosingForm(OrderForm):
    """``chosen`` is field → choices."""

    def __init__(self, *args: Any, chosen: dict[str, Choices] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (chosen or {}).items():
            field: Any = self.fields[name]
            field.choices = choices


def with_blank(choices: Choices, blank: str = "") -> Choices:
    """Choices after an empty one that asks for a person."""
    return [("", blank or _("chọn người")), *choices]
