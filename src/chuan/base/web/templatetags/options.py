"""``{% load options %}``: the options of a select. A list of all agencies has a hundred, and a page has several such lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()
Group = tuple[str | None, Sequence[Mapping[str, Any]], int]
"""The name of a group of options, "" or None where they have none; its options as a widget describes them; its place."""


@register.filter
def options(groups: Iterable[Group]) -> SafeString:
    """All of them as HTML, in place of one template an option."""
    return format_html_join("", "{}", ((_group(name, found),) for name, found, _place in groups))


def _group(name: str | None, found: Sequence[Mapping[str, Any]]) -> SafeString:
    inside = format_html_join("\n", "{}", ((_option(one),) for one in found))
    return format_html('<optgroup label="{}">{}</optgroup>', name, inside) if name else inside


def _option(one: Mapping[str, Any]) -> SafeString:
    return format_html(
        '<option value="{}"{}>{}</option>', one["value"], _attributes(one["attrs"]), one["label"]
    )


def _attributes(found: Mapping[str, Any]) -> SafeString:
    """True stands alone, False is left out."""
    shown = ((name, value) for name, value in found.items() if value is not False)
    return format_html_join(
        "",
        "{}",
        ((format_html(" {}" if value is True else ' {}="{}"', name, value),) for name, value in shown),
    )
