"""The programme: written by one, approved by another, struck with a reason, begun once."""

from __future__ import annotations

from datetime import UTC, datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.audits.rules import events as e
from chuan.events.audits.rules import programme as p

AT = datetime(2026, 1, 5, tzinfo=UTC)
WRITER, HEAD, UNIT, REASON = Id(1), Id(2), Id(7), Id(9)
ENTERED = e.Entered(1, 5, (UNIT,), (), ("8.5.1",))


def state(*events: object) -> p.State:
    found = p.State()
    for event in (e.Opened(2026, "2015"), *events):
        found = p.evolve(found, Happened(event, AT, WRITER))
    return found


def key(decided: object) -> str:
    assert isinstance(decided, Refusal)
    return decided.reason.key


def test_who_wrote_it_does_not_approve_it() -> None:
    assert key(p.approve(state(), HEAD)) == "audits.empty_programme"
    assert key(p.approve(state(ENTERED), WRITER)) == "audits.own_programme"
    assert p.approve(state(ENTERED), HEAD) == (e.Approved(),)


def test_a_change_asks_for_approval_again() -> None:
    assert state(ENTERED, e.Approved()).status == "approved"
    assert state(ENTERED, e.Approved(), e.Entered(2, 6, (UNIT,))).status == "draft"


def test_an_audit_begins_once_and_only_of_an_approved_programme() -> None:
    assert key(p.start(state(ENTERED), 1, Id(50))) == "audits.not_approved"
    begun = state(ENTERED, e.Approved(), e.Started(1, Id(50)))
    assert key(p.start(begun, 1, Id(51))) == "audits.entry_began"
    assert key(p.strike(begun, 1, REASON)) == "audits.entry_began"


def test_what_was_struck_stays_to_be_seen() -> None:
    assert key(p.strike(state(ENTERED), 1, None)) == "audits.reason"
    struck = state(ENTERED, e.Struck(1, REASON))
    assert (len(struck.entries), struck.live) == (1, ())
    assert key(p.start(struck, 1, Id(50))) == "audits.no_entry"


def test_an_entry_says_when_whom_and_what() -> None:
    assert key(p.enter(state(), 13, (UNIT,), (), ("4.1",))) == "audits.month"
    assert key(p.enter(state(), 5, (), (), ("4.1",))) == "audits.no_units"
    assert key(p.enter(state(), 5, (UNIT,), (), ())) == "audits.no_clauses"
    assert p.enter(state(), 5, (UNIT,), (), ("8.5.1",)) == (ENTERED,)
