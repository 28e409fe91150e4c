"""Who is called next: some go first, and nobody starves."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.clock import VIETNAM
from chuan.events.queue.rules.calling import Choice, Desk, Fairness, Past, Waiting, choose

NINE = datetime(2026, 11, 20, 9, 0, tzinfo=VIETNAM)
FAIR = Fairness(2, timedelta(minutes=40))
ANY = Desk(1)


def minutes(after: int) -> datetime:
    return NINE + timedelta(minutes=after)


def plain(ticket: int, after: int, field: str = "Hộ tịch") -> Waiting:
    return Waiting(ticket, field, minutes(after))


def first(ticket: int, after: int) -> Waiting:
    return Waiting(ticket, "Hộ tịch", minutes(after), minutes(after))


def called(choice: Choice | None) -> int:
    assert choice is not None
    return choice.ticket


def test_who_goes_first_is_called_before_who_came_earlier() -> None:
    found = choose([plain(1, 0), first(2, 5)], ANY, (), minutes(6), FAIR)
    assert found is not None
    assert (found.ticket, found.why.key) == (2, "queue.why_first")


def test_an_ordinary_number_is_passed_only_so_often() -> None:
    past = (Past(minutes(2), first=True), Past(minutes(4), first=True))
    found = choose([plain(1, 0), first(4, 5)], ANY, past, minutes(6), FAIR)
    assert found is not None
    assert (found.ticket, found.why.key) == (1, "queue.why_fair")


def test_calls_before_it_came_do_not_count_as_passing_it() -> None:
    past = (Past(minutes(1), first=True), Past(minutes(2), first=True))
    assert called(choose([plain(1, 3), first(4, 5)], ANY, past, minutes(6), FAIR)) == 4


def test_after_a_long_wait_it_is_passed_once_only() -> None:
    line, past = [plain(1, 0), first(4, 39)], (Past(minutes(39), first=True),)
    assert called(choose(line, ANY, past, minutes(39), FAIR)) == 4
    assert called(choose(line, ANY, past, minutes(40), FAIR)) == 1


def test_an_appointment_goes_first_from_its_slot_on() -> None:
    booked = Waiting(9, "Hộ tịch", minutes(3), minutes(30))
    assert called(choose([plain(1, 4), booked], ANY, (), minutes(29), FAIR)) == 9  # it came earlier
    assert called(choose([plain(1, 2), booked], ANY, (), minutes(29), FAIR)) == 1
    assert called(choose([plain(1, 2), booked], ANY, (), minutes(30), FAIR)) == 9


def test_a_desk_calls_only_what_it_serves() -> None:
    desk = Desk(2, frozenset({"Đất đai"}))
    assert choose([plain(1, 0)], desk, (), minutes(5), FAIR) is None
    assert called(choose([plain(1, 0), plain(2, 1, "Đất đai")], desk, (), minutes(5), FAIR)) == 2


def test_what_was_sent_to_one_desk_is_called_there_alone() -> None:
    sent = Waiting(1, "Hộ tịch", NINE, to=3)
    assert choose([sent], ANY, (), minutes(5), FAIR) is None
    assert called(choose([sent], Desk(3, frozenset({"Đất đai"})), (), minutes(5), FAIR)) == 1


@given(st.lists(st.booleans(), min_size=1, max_size=40), st.integers(1, 4))
def test_nobody_starves_however_the_others_come(goes_first: list[bool], run: int) -> None:
    """One ordinary and one priority number wait from the start; others pour in, one a call."""
    fair = Fairness(run, timedelta(days=1))
    line, past, order = [plain(1, 0), first(2, 0)], list[Past](), list[int]()
    for nth, before in enumerate(goes_first, 1):
        line.append(first(nth + 2, nth) if before else plain(nth + 2, nth))
        ticket = called(choose(line, ANY, past, minutes(nth), fair))
        chosen = next(one for one in line if one.ticket == ticket)
        line.remove(chosen)
        past.append(Past(minutes(nth), first=chosen.first is not None))
        order.append(ticket)
    assert order[0] == 2
    assert 1 in order[: run + 1] or len(order) <= run


@given(st.permutations(range(6)))
def test_the_order_in_which_rows_come_does_not_matter(order: list[int]) -> None:
    line = [plain(1, 0), plain(2, 3), first(3, 4), first(4, 1), plain(5, 2), first(6, 6)]
    assert called(choose([line[n] for n in order], ANY, (), minutes(9), FAIR)) == 4
