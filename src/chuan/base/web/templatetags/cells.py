"""``{% load cells %}``: the cells of a row as HTML. A board has a thousand of them, and most stand as they stood."""

from __future__ import annotations

from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from chuan.base.web.components import Cell, Column

register = template.Library()
_ONWARD = SafeString(' <i class="i i-chevron-right i-14" aria-hidden="true"></i>')
_OPENED = SafeString(" data-open")
Cells = tuple[Cell, ...]
Columns = tuple[Column, ...]


@register.filter
def cells(row: Cells, columns: Columns) -> SafeString:
    """A whole row; equal rows are made once, but for those that tell the time, which are made anew."""
    timed = any(one.time for one in row)
    return (_each if timed else _same)(row, columns)


def _each(row: Cells, columns: Columns) -> SafeString:
    return SafeString("".join(cell(one, column) for one, column in zip(row, columns, strict=True)))


@lru_cache(maxsize=4_096)
def _same(row: Cells, columns: Columns) -> SafeString:
    return _each(row, columns)


def cell(found: Cell, column: Column) -> SafeString:
    """What ``web/cell.html`` makes of a cell; equal cells without a state of time are made once."""
    if found.time:
        return render_to_string("web/cell.html", {"cell": found, "column": column})
    return _made(found, column.css, column.label)


@lru_cache(maxsize=16_384)
def _made(found: Cell, css: str, label: str) -> SafeString:
    classes = f"{css} {found.css}" if found.css else css
    named = format_html(' data-label="{}"', label) if label else ""
    inside = format_html("<span>{}{}{}</span>", _icon(found), _text(found), _second(found))
    shown = inside if found.text or found.sub else ""
    return format_html('<td class="{}"{}>{}{}</td>', classes, named, _line(found), shown)


def _line(found: Cell) -> SafeString | str:
    return render_to_string("web/row_spark.html", {"spark": found.spark}) if found.spark else ""


def _icon(found: Cell) -> SafeString | str:
    return (
        format_html('<i class="i i-{} i-14 mut" aria-hidden="true"></i> ', found.icon) if found.icon else ""
    )


def _text(found: Cell) -> SafeString | str:
    if not found.href:
        return format_html("<b>{}</b>", found.text) if found.strong else conditional_escape(found.text)
    onward = _ONWARD if found.action else ""
    return format_html(
        '<a href="{}"{} class="{}">{}{}</a>',
        found.href,
        _OPENED if found.open else "",
        "fw-a" if found.action else "fw",
        found.text,
        onward,
    )


def _second(found: Cell) -> SafeString | str:
    return format_html('<span class="l2">{}</span>', found.sub) if found.sub else ""
