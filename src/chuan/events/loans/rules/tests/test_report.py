"""The year's figures of loans."""

from __future__ import annotations

from datetime import date

from chuan.events.loans.rules.report import Lending, report

TODAY = date(2026, 11, 20)


def test_each_loan_counts_where_it_belongs() -> None:
    loans = (
        Lending(1, date(2026, 2, 2), date(2026, 2, 16), date(2026, 2, 10), "whole"),
        Lending(2, date(2026, 3, 2), date(2026, 3, 16), date(2026, 3, 20), "damaged"),
        Lending(3, date(2026, 11, 2), date(2026, 11, 16)),
        Lending(4, date(2026, 11, 18), date(2026, 12, 2)),
        Lending(5, date(2025, 12, 20), date(2026, 1, 5), date(2026, 1, 4), "whole"),
    )
    made = report(2026, loans, TODAY)
    assert made.borrowed == (1, 2, 3, 4)
    assert made.returned == (1, 2, 5)
    assert made.overdue == (2, 3)
    assert made.not_back == (3, 4)
    assert made.harmed == (2,)


def test_a_year_that_ended_stays_as_it_was() -> None:
    loan = Lending(1, date(2025, 12, 20), date(2026, 1, 5), date(2026, 1, 10), "whole")
    assert report(2025, (loan,), TODAY).not_back == (1,)
    assert report(2025, (loan,), TODAY).overdue == ()
    assert report(2026, (loan,), TODAY).overdue == (1,)
