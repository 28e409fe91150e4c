"""What somebody typed into a form that the page no longer offers, because another person was quicker."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django import forms


def left_over(bound: Mapping[str, Any], offered: Collection[str]) -> list[tuple[str, str]]:
    """(label, text) of every text typed into a form that is not among those ``offered`` now."""
    gone = (form for name, form in bound.items() if isinstance(form, forms.Form) and name not in offered)
    return [
        (str(field.label), text)
        for form in gone
        for field in form.visible_fields()
        if isinstance(field.field, forms.CharField) and (text := str(field.value() or "").strip())
    ]
