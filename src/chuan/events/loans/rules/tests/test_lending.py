"""Files and loans in memory: who has it, until when, what is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.loans.rules import events as e
from chuan.events.loans.rules import keeping, lending
from chuan.events.loans.rules.file import State, evolve
from chuan.events.loans.rules.loan import State as Loan

AT = datetime(2026, 11, 20, 2, 40, tzinfo=UTC)
DAY = date(2026, 11, 20)


def file(*events: object) -> State:
    state = State()
    for event in (e.Filed("HSL.2026.0001", "common", Id(1), Id(2), DAY, 10), *events):
        state = evolve(state, Happened(event, AT))
    return state


def key(decided: object) -> str:
    assert isinstance(decided, Refusal)
    return decided.reason.key


def test_the_time_ends_with_its_last_year() -> None:
    assert file().kept_until == date(2036, 12, 31)
    assert key(keeping.ripe(file(), date(2036, 12, 31))) == "loans.still_kept"
    assert keeping.ripe(file(), date(2037, 1, 1)) is None


def test_what_is_kept_for_ever_is_never_disposed_of() -> None:
    state = evolve(State(), Happened(e.Filed("A", "family", Id(1), Id(2), DAY, None), AT))
    assert key(keeping.ripe(state, date(2999, 1, 1))) == "loans.kept_for_ever"


def test_obsolescence_while_out_is_said_once_and_stays_after_the_return() -> None:
    out = file(e.Lent(Id(9), Id(3), DAY), e.Outdated(Id(7)))
    assert (out.status, out.outdated) == ("out", Id(7))
    assert keeping.outdate(out, Id(8)) == ()
    back = evolve(out, Happened(e.Back("whole"), AT))
    assert (back.status, back.outdated) == ("kept", Id(7))


@given(st.integers(1, 30))
def test_the_term_counts_working_days(count: int) -> None:
    until = lending.working_day(DAY, count, lambda day: day.weekday() < 5)
    worked = sum(date.fromordinal(n).weekday() < 5 for n in range(DAY.toordinal() + 1, until.toordinal() + 1))
    assert (worked, until.weekday() < 5) == (count, True)


def test_a_reminder_only_where_it_is_overdue() -> None:
    loan = Loan(until=DAY)
    assert lending.remind(loan, DAY) == ()
    assert lending.remind(loan, date(2026, 11, 21)) == (e.Reminded(date(2026, 11, 21)),)
    assert lending.remind(Loan(until=DAY, condition="whole"), date(2026, 11, 21)) == ()
