"""The board: editions by their days, clauses by who has them and how far they are."""

from __future__ import annotations

from datetime import UTC, date, datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.transitions.rules import board as b

AT, WHO, NOTE = datetime(2026, 11, 20, tzinfo=UTC), Id(1), Id(9)


def state(*events: b.Event) -> b.State:
    found = b.State()
    for event in events:
        found = b.evolve(found, Happened(event, AT, WHO))
    return found


def test_the_edition_in_use_is_that_of_the_day() -> None:
    found = state(b.Used("2015", date(2018, 6, 1)), b.Used("2008", date(2010, 1, 1)))
    assert found.in_use(date(2009, 1, 1)) is None
    assert [one.edition for day in (2012, 2020) if (one := found.in_use(date(day, 1, 1)))] == ["2008", "2015"]


def test_a_draft_is_not_used() -> None:
    decided = b.use("2026", date(2027, 1, 1), draft=True)
    assert isinstance(decided, Refusal)
    assert decided.reason.key == "transitions.draft"


def test_a_clause_keeps_who_has_it_while_its_state_moves() -> None:
    found = state(b.Assigned("2015", "6.1", WHO), b.Marked("2015", "6.1", b.DONE, NOTE))
    assert found.line("2015", "6.1") == b.Line("2015", "6.1", WHO, b.DONE, NOTE)
    assert found.line("2015", "6.2").state == b.WAITING


def test_what_is_done_is_said_in_words() -> None:
    assert isinstance(b.mark("2015", "6.1", b.DONE, None), Refusal)
    assert b.mark("2015", "6.1", b.WORKING, None) == (b.Marked("2015", "6.1", b.WORKING),)
