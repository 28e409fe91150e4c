"""A year, half, quarter, month or ISO week by its code: "2026", "2026-H1", "2026-Q3", "2026-11", "2026-W45"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from chuan.base.kernel.period import Period

YEAR, HALF, QUARTER, MONTH, WEEK = "year", "half", "quarter", "month", "week"
_CODE = re.compile(
    r"(?P<year>20\d\d)(?:-(?:H(?P<half>[12])|Q(?P<quarter>[1-4])|W(?P<week>\d\d)|(?P<month>\d\d)))?"
)
_MONTHS = {YEAR: 12, HALF: 6, QUARTER: 3, MONTH: 1}
_WITHIN = {YEAR: (HALF, 2), HALF: (QUARTER, 2), QUARTER: (MONTH, 3)}
_HALVES = {1: "6 tháng đầu năm {year}", 2: "6 tháng cuối năm {year}"}
_NAMES = {YEAR: "năm {year}", QUARTER: "quý {number}/{year}", MONTH: "tháng {number:02}/{year}"}


@dataclass(frozen=True, slots=True)
class Span:
    """``number`` counts within the year, 1 for a whole year."""

    kind: str
    year: int
    number: int

    @property
    def period(self) -> Period:
        """Its days, half-open; a week begins on its Monday."""
        if self.kind == WEEK:
            monday = date.fromisocalendar(self.year, self.number, 1)
            return Period(monday, monday + timedelta(days=7))
        months = _MONTHS[self.kind]
        begin, end = months * (self.number - 1), months * self.number
        return Period(date(self.year, begin + 1, 1), date(self.year + end // 12, end % 12 + 1, 1))

    @property
    def name(self) -> str:
        """As "tuần 45/2026 (02/11–08/11)", "tháng 11/2026", "quý 3/2026", "6 tháng đầu năm 2026", "năm 2026"."""
        if self.kind == HALF:
            return _HALVES[self.number].format(year=self.year)
        if self.kind != WEEK:
            return _NAMES[self.kind].format(year=self.year, number=self.number)
        monday = self.period.since
        sunday = monday + timedelta(days=6)
        return f"tuần {self.number}/{self.year} ({monday:%d/%m}–{sunday:%d/%m})"

    @property
    def parts(self) -> tuple[Span, ...]:
        """The spans it consists of, the next smaller ones that lie within it; a month and a week have none."""
        kind, n = _WITHIN.get(self.kind, ("", 0))
        return tuple(Span(kind, self.year, n * (self.number - 1) + place) for place in range(1, n + 1))

    @property
    def code(self) -> str:
        """What ``parsed`` reads."""
        tail = {
            YEAR: "",
            HALF: f"-H{self.number}",
            QUARTER: f"-Q{self.number}",
            MONTH: f"-{self.number:02}",
            WEEK: f"-W{self.number:02}",
        }
        return f"{self.year}{tail[self.kind]}"


def parsed(code: str) -> Span | None:
    """The span a code names; None where it names none (month 13, week 53 of a year of 52)."""
    found = _CODE.fullmatch(code.strip().upper())
    if found is None:
        return None
    kind = next((one for one in (HALF, QUARTER, WEEK, MONTH) if found[one]), YEAR)
    span = Span(kind, int(found["year"]), int(found[kind]) if kind != YEAR else 1)
    most = {YEAR: 1, HALF: 2, QUARTER: 4, MONTH: 12, WEEK: date(span.year, 12, 28).isocalendar().week}[kind]
    return span if 1 <= span.number <= most else None


def exactly(period: Period) -> Span | None:
    """The month, quarter or year that has just these days; None where there is none."""
    since = period.since
    numbers = {MONTH: since.month, QUARTER: (since.month + 2) // 3, YEAR: 1}
    spans = (Span(kind, since.year, number) for kind, number in numbers.items())
    return next((span for span in spans if span.period == period), None)


def whole_months(since: date, until: date) -> tuple[Span, ...]:
    """The months of which every day is in ``[since, until)``."""
    before = since - timedelta(days=1)
    first, end = before.year * 12 + before.month, until.year * 12 + until.month - 1
    return tuple(Span(MONTH, place // 12, place % 12 + 1) for place in range(first, end))


def whole_weeks(since: date, until: date) -> tuple[Span, ...]:
    """The weeks of which every day is in ``[since, until)``."""
    first = since + timedelta(days=-since.weekday() % 7)
    mondays = (first + timedelta(days=7 * place) for place in range((until - first).days // 7))
    return tuple(Span(WEEK, *monday.isocalendar()[:2]) for monday in mondays)
