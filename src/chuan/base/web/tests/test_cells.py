"""A cell made by the filter is the cell of the template, whatever stands in it."""

from __future__ import annotations

import re

import pytest
from django.template.loader import render_to_string

from chuan.base.web.components import Cell, Column, TimeChip
from chuan.base.web.row_sparks import RowSpark
from chuan.base.web.templatetags.cells import cell


@pytest.mark.parametrize(
    "found",
    [
        Cell(),
        Cell("a <b> & c", "dưới"),
        Cell("5", css="num", strong=True),
        Cell("mở", href="/tinh/?a=1&b=2", open=True, icon="send"),
        Cell("làm", href="/x/", action=True),
        Cell(sub="chỉ dòng hai"),
        Cell(spark=RowSpark((None, 90.5, 100.0), ("", "10/2026 90,5%", "11/2026 100%"), "Đúng hạn")),
        Cell(time=TimeChip("late", "quá 2 giờ", 120)),
    ],
)
@pytest.mark.parametrize("column", [Column("Tên"), Column("", "num")])
def test_it_is_what_the_template_says(found: Cell, column: Column) -> None:
    told = render_to_string("web/cell.html", {"cell": found, "column": column})
    assert _tidy(cell(found, column)) == _tidy(told)


def _tidy(html: str) -> str:
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", html).strip()
