"""A hint begins with enough like cases of the window, opens to the superior later, and starts anew when dismissed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from chuan.base.kernel.clock import VIETNAM
from chuan.readings.scores.imports.coaching import shipped
from chuan.readings.scores.rules.coaching import Case, Hint, Pattern, hints

AT = datetime(2026, 11, 20, 9, tzinfo=VIETNAM)
DAY = timedelta(days=1)
PATTERN = Pattern("late_step", 3, 90, 14, "NL-TH")
LATE = Case("late_step", 1, 5, AT - 10 * DAY, 70, "H49-1", "1.000001", "check", "Thẩm định")


def cases(*days: int) -> list[Case]:
    """Late at the same step so many days ago."""
    return [replace(LATE, at=AT - day * DAY, dossier=day) for day in days]


def found(some: list[Case], dismissed: datetime | None = None) -> tuple[Hint, ...]:
    gone = {(1, LATE.key): dismissed} if dismissed else {}
    return hints((PATTERN,), some, gone, AT)


def test_three_like_cases_make_a_hint_and_two_do_not() -> None:
    assert found(cases(30, 20)) == ()
    (one,) = found(cases(10, 30, 20))
    assert [case.dossier for case in one.cases] == [30, 20, 10]
    assert (one.since, one.opens) == (AT - 10 * DAY, AT + 4 * DAY)


def test_another_step_or_a_case_before_the_window_is_not_counted() -> None:
    assert found([*cases(30, 20), replace(LATE, about="sign")]) == ()
    assert found(cases(95, 30, 20)) == ()


def test_low_votes_are_alike_whatever_the_procedure() -> None:
    votes = [
        replace(one, kind="low_vote", about="attitude", procedure=str(one.dossier)) for one in cases(3, 2, 1)
    ]
    (one,) = hints((replace(PATTERN, kind="low_vote"),), votes, {}, AT)
    assert len(one.cases) == 3


def test_what_was_dismissed_begins_anew() -> None:
    assert found(cases(30, 20, 10), AT - 5 * DAY) == ()
    assert len(found(cases(30, 20, 10, 3, 2, 1), AT - 5 * DAY)) == 1


def test_every_shipped_pattern_is_private_first() -> None:
    assert all(one.least > 1 and one.private_days > 0 for one in shipped())
