"""A select drawn at once is the select of Django's own templates."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates

CHOICES: list[list[Any]] = [
    [("", "– chọn –"), (1, "Phường <Hồng Gai> & Bãi Cháy"), ("b'\"", "Sở")],
    [("Cấp xã", [("1", "một"), ("2", "hai")]), ("Cấp tỉnh", [("3", "ba")])],
    [],
]


@pytest.mark.parametrize("choices", CHOICES)
@pytest.mark.parametrize("value", ["", "1", ["1", "3"], None])
def test_it_is_what_django_draws(choices: list[Any], value: Any) -> None:
    kind = forms.SelectMultiple if isinstance(value, list) else forms.Select
    widget = kind(attrs={"class": "s", "required": True, "hidden": False}, choices=choices)
    assert _tidy(widget.render("a", value)) == _tidy(widget.render("a", value, renderer=DjangoTemplates()))


def _tidy(html: str) -> str:
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", html).strip()
