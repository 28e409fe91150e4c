"""Which period a report is of: in the address, chosen from those around today."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.http import QueryDict
from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.kernel.spans import HALF, MONTH, QUARTER, WEEK, YEAR, Span
from chuan.base.web.components import Option, Select
from chuan.readings.statistics.services.asking import span_of

KEY, KNOWN, NOW = "ky", "biet", "nay"
_HOW_MANY = {WEEK: 5, MONTH: 13, QUARTER: 5, HALF: 3, YEAR: 2}
_IN_YEAR = {MONTH: 12, QUARTER: 4, HALF: 2, YEAR: 1}


def chosen(query: QueryDict, at: datetime) -> Span:
    """The period the address names, else the last month; ``Refused`` for what names none."""
    code = query.get(KEY, "").strip()
    return span_of(code) if code else before(_holding(MONTH, local(at).date()))


def before(span: Span) -> Span:
    """The period of the same kind that ended when this one began."""
    return _holding(span.kind, span.period.since - timedelta(days=1))


def offered(at: datetime) -> tuple[Span, ...]:
    """Of every kind the running one and those before it, the latest first."""
    found: list[Span] = []
    for kind, many in _HOW_MANY.items():
        one = _holding(kind, local(at).date())
        for _nth in range(many):
            found.append(one)
            one = before(one)
    return tuple(found)


def select(span: Span, at: datetime) -> Select:
    """The drop-down; a period that is not among those offered stands first."""
    spans = offered(at)
    known = spans if span in spans else (span, *spans)
    return Select(KEY, _("Kỳ"), tuple(Option(one.code, one.name, one == span) for one in known))


def _holding(kind: str, day: date) -> Span:
    if kind == WEEK:
        year, week, _weekday = day.isocalendar()
        return Span(WEEK, year, week)
    months = 12 // _IN_YEAR[kind]
    return Span(kind, day.year, (day.month - 1) // months + 1)


def last_day(span: Span) -> date:
    """The last day of a period."""
    assert span.period.until is not None
    return span.period.until - timedelta(days=1)
