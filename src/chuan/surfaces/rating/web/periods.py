"""Which period a page of sheets shows: the week now, the one before, the month or quarter; or any by its code."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.translation import gettext as _

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.spans import MONTH, QUARTER, WEEK, Span, parsed
from chuan.base.web.components import Tab


def chosen(code: str, today: date) -> Span:
    """The period of an address; this week where it names none. ``Refused`` for a code that is no period."""
    if not code:
        return week(today)
    span = parsed(code)
    if span is None:
        raise Refused(refuse("missing", "scores.no_period"))
    return span


def week(day: date) -> Span:
    year, number, _day = day.isocalendar()
    return Span(WEEK, year, number)


def tabs(now: Span, today: date, more: str = "") -> tuple[Tab, ...]:
    """This week, the last one, this month and quarter; the one that is shown marked."""
    last = week(today - timedelta(days=7))
    offered = (
        (_("Tuần này"), week(today)),
        (_("Tuần trước"), last),
        (_("Tháng này"), Span(MONTH, today.year, today.month)),
        (_("Quý này"), Span(QUARTER, today.year, (today.month + 2) // 3)),
    )
    return tuple(Tab(label, f"?ky={one.code}{more}", current=one == now) for label, one in offered)


def capital(name: str) -> str:
    """A period's name at the head of a sentence."""
    return name[:1].upper() + name[1:]
