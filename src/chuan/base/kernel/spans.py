"""A year, quarter, month or ISO week by its code: "2026", "2026-Q3", "2026-11", "2026-W45"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from chuan.base.kernel.period import Period

YEAR, QUARTER, MONTH, WEEK = "year", "quarter", "month", "week"
_CODE = re.compile(r"(?P<year>20\d\d)(?:-(?:Q(?P<quarter>[1-4])|W(?P<week>\d\d)|(?P<month>\d\d)))?")
_MONTHS = {YEAR: 12, QUARTER: 3, MONTH: 1}
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
        """As "tuần 45/2026 (02/11–08/11)", "tháng 11/2026", "quý 3/2026", "năm 2026"."""
        if self.kind != WEEK:
            return _NAMES[self.kind].format(year=self.year, number=self.number)
        monday = self.period.since
        sunday = monday + timedelta(days=6)
        return f"tuần {self.number}/{self.year} ({monday:%d/%m}–{sunday:%d/%m})"

    @property
    def code(self) -> str:
        """What ``parsed`` reads."""
        tail = {
            YEAR: "",
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
    kind = next((one for one in (QUARTER, WEEK, MONTH) if found[one]), YEAR)
    span = Span(kind, int(found["year"]), int(found[kind]) if kind != YEAR else 1)
    most = {YEAR: 1, QUARTER: 4, MONTH: 12, WEEK: date(span.year, 12, 28).isocalendar().week}[kind]
    return span if 1 <= span.number <= most else None
