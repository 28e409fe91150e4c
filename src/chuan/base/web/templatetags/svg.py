"""Numbers inside SVG attributes: a dot for decimals whatever the language of the page."""

from __future__ import annotations

from django import template

register = template.Library()


@register.filter
def svg(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


@register.filter
def words(value: str) -> list[str]:
    return value.split()
