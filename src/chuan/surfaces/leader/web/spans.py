"""Which week, month, quarter or year a page of figures is about: in the address, one press away."""

from __future__ import annotations

from datetime import date

from django.http import QueryDict
from django.utils.translation import gettext as _

from chuan.base.kernel.spans import MONTH, QUARTER, WEEK, YEAR, Span, parsed
from chuan.base.web.components import Tab
from chuan.base.web.links import with_query

KEY = "ky"


def span_of(query: QueryDict, today: date) -> Span:
    """The period the address names; else the quarter of today."""
    return parsed(query.get(KEY, "")) or Span(QUARTER, today.year, (today.month + 2) // 3)


def tabs(query: QueryDict, now: Span, today: date) -> tuple[Tab, ...]:
    """The periods of today, from the week to the year."""
    week = today.isocalendar()
    offered = (
        (_("Tuần này"), Span(WEEK, week.year, week.week)),
        (_("Tháng này"), Span(MONTH, today.year, today.month)),
        (_("Quý này"), Span(QUARTER, today.year, (today.month + 2) // 3)),
        (_("Năm nay"), Span(YEAR, today.year, 1)),
    )
    return tuple(
        Tab(label, with_query(query, ky=one.code, trang=None), current=one == now) for label, one in offered
    )
