"""Codes of years, quarters, months and weeks: their days and their names."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.period import Period
from chuan.base.kernel.spans import MONTH, WEEK, Span, exactly, parsed, whole_months, whole_weeks

NAMED = (
    ("2026", "2026-01-01", "2027-01-01", "năm 2026"),
    ("2026-Q3", "2026-07-01", "2026-10-01", "quý 3/2026"),
    ("2026-11", "2026-11-01", "2026-12-01", "tháng 11/2026"),
    ("2026-12", "2026-12-01", "2027-01-01", "tháng 12/2026"),
    ("2026-W45", "2026-11-02", "2026-11-09", "tuần 45/2026 (02/11–08/11)"),
    ("2026-W53", "2026-12-28", "2027-01-04", "tuần 53/2026 (28/12–03/01)"),
)


@pytest.mark.parametrize(("code", "since", "until", "name"), NAMED)
def test_a_code_has_its_days_and_its_name(code: str, since: str, until: str, name: str) -> None:
    span = parsed(code)
    assert span is not None
    assert span.period == Period(date.fromisoformat(since), date.fromisoformat(until))
    assert (span.name, span.code) == (name, code)


@pytest.mark.parametrize(
    "code", ["", "26", "2026-13", "2026-00", "2026-Q5", "2027-W53", "2026-W00", "2026-1"]
)
def test_what_names_no_period_is_none(code: str) -> None:
    assert parsed(code) is None


@given(st.dates(date(2001, 1, 1), date(2099, 12, 20)), st.sampled_from((WEEK, MONTH)))
def test_every_day_is_in_one_week_and_one_month(day: date, kind: str) -> None:
    week = day.isocalendar()
    span = Span(WEEK, week.year, week.week) if kind == WEEK else Span(MONTH, day.year, day.month)
    assert span.period.holds(day)
    assert parsed(span.code) == span
    assert not span.period.holds(span.period.since - timedelta(days=1))


def test_days_that_are_a_span_and_days_that_are_none() -> None:
    for code in ("2026", "2026-Q4", "2024-02"):
        span = parsed(code)
        assert span is not None
        assert exactly(span.period) == span
    assert exactly(Period(date(2026, 1, 1), date(2026, 1, 31))) is None
    assert exactly(Period(date(2026, 1, 1), date(2026, 7, 1))) is None


def test_whole_months_leave_out_what_is_cut() -> None:
    codes = [span.code for span in whole_months(date(2026, 10, 2), date(2027, 2, 1))]
    assert codes == ["2026-11", "2026-12", "2027-01"]
    assert whole_months(date(2026, 10, 2), date(2026, 11, 30)) == ()
    assert [span.code for span in whole_months(date(2026, 10, 1), date(2026, 11, 30))] == ["2026-10"]


@pytest.mark.parametrize(
    ("since", "until", "codes"),
    [
        (date(2026, 10, 31), date(2026, 11, 16), ["2026-W45", "2026-W46"]),
        (date(2026, 11, 2), date(2026, 11, 9), ["2026-W45"]),
        (date(2026, 11, 3), date(2026, 11, 15), []),
        (date(2026, 12, 28), date(2027, 1, 4), ["2026-W53"]),
    ],
)
def test_whole_weeks_leave_out_what_is_cut(since: date, until: date, codes: list[str]) -> None:
    assert [span.code for span in whole_weeks(since, until)] == codes


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        ("2026", ("2026-H1", "2026-H2")),
        ("2026-H2", ("2026-Q3", "2026-Q4")),
        ("2026-Q2", ("2026-04", "2026-05", "2026-06")),
        ("2026-11", ()),
        ("2026-W45", ()),
    ],
)
def test_a_span_consists_of_the_next_smaller_ones(code: str, parts: tuple[str, ...]) -> None:
    span = parsed(code)
    assert span is not None
    assert tuple(one.code for one in span.parts) == parts
    if span.parts:
        assert Period(span.parts[0].period.since, span.parts[-1].period.until) == span.period
