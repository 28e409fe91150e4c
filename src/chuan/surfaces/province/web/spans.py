"""Which period a page is about, and as known when: in the address, one press away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.http import QueryDict
from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.kernel.spans import MONTH, QUARTER, YEAR, Span, parsed
from chuan.base.web.components import Filters, Option, Select, Tab
from chuan.base.web.links import kept, with_query
from chuan.readings.indices.services.asking import Days, days

KEY, KNOWN = "ky", "biet"
THEN = "het-ky"


@dataclass(frozen=True, slots=True)
class Asked:
    """A period; ``then``: as known when it ended, and not as known now."""

    span: Span
    days: Days
    then: bool
    over: bool

    @property
    def query(self) -> str:
        """What leads from one page of the period to another."""
        return f"{KEY}={self.span.code}" + (f"&{KNOWN}={THEN}" if self.then else "")

    @property
    def said(self) -> str:
        return _("như đã biết khi hết kỳ") if self.then else _("theo những gì biết đến nay")


def asked_of(query: QueryDict, at: datetime) -> Asked:
    """The period the address names, else this month; a period that has not begun is this month too."""
    today = local(at).date()
    span = parsed(query.get(KEY, "")) or _month(today)
    if span.period.since > today:
        span = _month(today)
    until = span.period.until or today
    over = until <= today
    found = days(span.period.since, until - timedelta(days=1), at)
    then = over and query.get(KNOWN) == THEN
    if then:
        found = Days(found.since, found.until, found.end)
    return Asked(span, found, then, over)


def filters(query: QueryDict, asked: Asked, at: datetime) -> Filters:
    """The periods around today, and for one that is over: as known when."""
    today = local(at).date()
    last = _month(today.replace(day=1) - timedelta(days=1))
    offered = (
        (_("Tháng này"), _month(today)),
        (_("Tháng trước"), last),
        (_("Quý này"), Span(QUARTER, today.year, (today.month + 2) // 3)),
        (_("Năm nay"), Span(YEAR, today.year, 1)),
    )
    tabs = tuple(
        Tab(label, with_query(query, ky=one.code, trang=None), current=one == asked.span)
        for label, one in offered
    )
    return Filters(tabs, (_known(asked),) if asked.over else (), kept(query, KNOWN))


def _known(asked: Asked) -> Select:
    options = (
        Option("", _("biết đến nay"), not asked.then),
        Option(THEN, _("đã biết khi hết kỳ"), asked.then),
    )
    return Select(KNOWN, _("Số liệu"), options)


def _month(day: date) -> Span:
    return Span(MONTH, day.year, day.month)
