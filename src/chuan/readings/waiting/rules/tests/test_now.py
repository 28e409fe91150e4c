"""What stands before somebody in line, about how long it takes, and how a number is read."""

from __future__ import annotations

from datetime import datetime, timedelta

from chuan.base.kernel.clock import VIETNAM
from chuan.readings.waiting.rules.figures import minutes
from chuan.readings.waiting.rules.now import Line, Now, about, ahead
from chuan.readings.waiting.rules.reading import aloud

NINE = datetime(2026, 11, 20, 9, 0, tzinfo=VIETNAM)
LATER = NINE + timedelta(hours=1)


def line(n: int, after: int, first: str = "", status: str = "waiting", field: str = "Hộ tịch") -> Line:
    at = NINE + timedelta(minutes=after)
    return Line(n, f"A{n:03}", field, first, status, 2 if status != "waiting" else 0, at, at, 1)


def test_before_an_ordinary_number_go_those_with_priority_and_who_came_earlier() -> None:
    mine = line(3, 5)
    others = (line(1, 0), line(2, 9, "elderly"), line(4, 6), line(5, 1, field="Đất đai"))
    assert ahead(Now(LATER, (mine, *others)), mine) == 2


def test_before_a_priority_number_go_only_earlier_ones_of_its_kind() -> None:
    mine = line(3, 5, "merit")
    assert ahead(Now(LATER, (mine, line(1, 0), line(2, 1, "elderly"), line(4, 9, "child"))), mine) == 1


def test_the_wait_is_shared_by_the_desks_and_follows_todays_own_figures() -> None:
    usual, shipped = timedelta(minutes=6), timedelta(minutes=9)
    assert about(Now(NINE, (), usual, 3), 4, shipped) == timedelta(minutes=10)
    assert about(Now(NINE, (), None, 0), 0, shipped) == shipped


def test_a_board_names_its_last_call_and_groups_what_waits() -> None:
    found = Now(
        LATER, (line(1, 0, status="serving"), line(2, 3, status="called"), line(3, 4), line(4, 5, "child"))
    )
    assert (found.call, [one.label for one in found.at_desks]) == ("A002.2.1", ["A002", "A001"])
    assert [(one.field, one.waiting, one.first) for one in found.groups()] == [("Hộ tịch", 2, 1)]


def test_a_number_is_read_digit_by_digit() -> None:
    assert aloud("A105") == "A, một không năm"


def test_a_minute_begun_is_a_minute() -> None:
    assert [minutes(0), minutes(61), minutes(None)] == [0, 2, None]
