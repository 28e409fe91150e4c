"""A report as it is kept when it is issued: plain values in one text, which is hashed and never made again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from chuan.base.kernel.canonical import canonical, utc
from chuan.base.kernel.reason import say
from chuan.base.kernel.small_cells import COVERED
from chuan.readings.indices.rules.words import WORDS as INDICES
from chuan.readings.statistics.rules.table import Report, Row, value_of
from chuan.readings.statistics.rules.words import WORDS, rounding_said

SAID = {**INDICES, **WORDS}
"""Every sentence that can stand beside a report."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Whose report, of which days, as known when."""

    agency: str
    agency_code: str
    span: str
    span_name: str
    as_of: datetime


def plain(report: Report, heading: Heading) -> dict[str, Any]:
    """Everything that was printed, and the counted figures behind each row."""
    form = report.form
    return {
        "form": form.code,
        "name": form.name,
        "by": form.rows,
        "since": form.period.since.isoformat(),
        "source": form.source,
        "verified": form.verified,
        "rounding": rounding_said(form.rounding, form.digits),
        "agency": heading.agency,
        "agency_code": heading.agency_code,
        "period": heading.span,
        "period_name": heading.span_name,
        "as_of": utc(heading.as_of),
        "columns": [{"key": one.key, "group": one.group, "name": one.name} for one in form.columns],
        "rows": [_row(report, row) for row in report.rows],
        "total": _row(report, report.total) if report.total else None,
        "notes": [say(note, SAID, "vi") for note in report.notes],
    }


def kept(report: Report, heading: Heading) -> bytes:
    """The bytes that are kept and hashed."""
    return canonical(plain(report, heading))


def _row(report: Report, row: Row) -> dict[str, Any]:
    values = (value_of(report.form, column, row) for column in report.form.columns)
    cells = [COVERED if one.covered else _text(one.value) for one in values]
    return {"key": row.key, "name": row.name, "cells": cells, "figures": _figures(row)}


def _figures(row: Row) -> dict[str, str | None] | None:
    """None for a row that was not counted; empty for one that counts nothing."""
    if row.figures is None:
        return None
    return {key: COVERED if key in row.covered else _text(value) for key, value in row.figures.items()}


def _text(value: int | Decimal | None) -> str | None:
    return None if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)


def changed_cells(
    was: Mapping[str, Any], now: Mapping[str, Any]
) -> Iterator[tuple[str, str, str | None, str | None]]:
    """(row, column, before, after) of every cell that reads otherwise; rows by their key, columns by theirs. None that is covered in one of them."""
    names = [column["name"] for column in was["columns"]]
    before, after = (_by_key(one) for one in (was, now))
    for key in dict.fromkeys((*before, *after)):
        row = after.get(key) or before[key]
        old, new = ((one.get(key) or {}).get("cells", [None] * len(names)) for one in (before, after))
        for name, a, b in zip(names, old, new, strict=False):
            if a != b and COVERED not in {a, b}:
                yield row["name"], name, a, b


def _by_key(report: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    rows = [*report["rows"], *([report["total"]] if report["total"] else [])]
    return {row["key"]: row for row in rows}
