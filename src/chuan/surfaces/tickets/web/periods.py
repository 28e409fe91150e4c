"""Which days a page of figures is about: today, this week, month or quarter; in the address."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import QueryDict
from django.utils.translation import gettext as _

from chuan.base.kernel.period import Period
from chuan.base.kernel.spans import MONTH, QUARTER, WEEK, Span, parsed
from chuan.base.web.components import Tab
from chuan.base.web.links import with_query
from chuan.base.web.rules import say

KEY = "ky"


def period_of(query: QueryDict, today: date) -> Period:
    """The period the address names; else today."""
    span = parsed(query.get(KEY, ""))
    return span.period if span else Period(today, today + timedelta(days=1))


def name_of(query: QueryDict, today: date) -> str:
    span = parsed(query.get(KEY, ""))
    return span.name if span else say.long_day(today)


def tabs(query: QueryDict, today: date) -> tuple[Tab, ...]:
    """From today to the quarter; cases of another figure are left behind."""
    week = today.isocalendar()
    spans = (
        (_("Hôm nay"), ""),
        (_("Tuần này"), Span(WEEK, week.year, week.week).code),
        (_("Tháng này"), Span(MONTH, today.year, today.month).code),
        (_("Quý này"), Span(QUARTER, today.year, (today.month + 2) // 3).code),
    )
    asked = query.get(KEY, "") if parsed(query.get(KEY, "")) else ""
    return tuple(
        Tab(label, with_query(query, ky=code, trang=None), current=code == asked) for label, code in spans
    )
