"""The figures that instructions ask agencies to reach, read off the index: now, and of days that are over as it was then."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.base.kernel.spans import Span
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.instructions.rules import events as e
from chuan.events.instructions.rules.aims import WHOLE, reached, span_of
from chuan.readings.indices.rules.scheme import Indicator
from chuan.readings.indices.services.values import Value, countable, values

CODE = "766"
Figures = dict[int, tuple[int, Value]]
"""Agency -> whose figure stands for it, and the figure."""


def counted(code: str) -> tuple[Indicator, ...]:
    """The indicators that may be asked for over the days of a code; none for what is no month or quarter."""
    span = span_of(code)
    return countable(CODE, span) if span else ()


def figures(aim: e.Aim, agencies: Collection[int], at: datetime, *, now: bool = True) -> Figures:
    """Of one merged by the end of what is read, its successor's; seven statements for any number of agencies."""
    span = span_of(aim.span)
    if span is None or not agencies:
        return {}
    whose = _answering(agencies, min(local(at).date(), _last(span)), at)
    key = "" if aim.indicator == WHOLE else aim.indicator
    found = values(aim.index, key, span, sorted(set(whose.values())), at, now=now)
    return {one: (heir, found[heir]) for one, heir in whose.items()}


def measured(aim: e.Aim, agency: int, at: datetime, *, now: bool = True) -> e.Measured:
    """As a report keeps it."""
    _whose, value = figures(aim, [agency], at, now=now)[agency]
    met = reached(aim, value.percent)
    return e.Measured(value.as_of, value.percent, value.part, value.whole, met, value.why)


def _answering(agencies: Collection[int], day: date, at: datetime) -> dict[int, int]:
    rows = {row.id: row for row in organisation.agencies(Scope(agencies=frozenset(agencies)), at)}
    gone = {one for one, row in rows.items() if row.successor and row.until and row.until <= day}
    return {one: rows[one].successor if one in gone else one for one in agencies}


def _last(span: Span) -> date:
    assert span.period.until is not None
    return span.period.until - timedelta(days=1)
