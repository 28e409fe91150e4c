"""What each event does to the facts: waiting, dates told anew, ends and openings."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules import interruptions as i
from chuan.readings.cases.rules.facts import Facts
from chuan.readings.cases.rules.tests.test_judged import at, facts
from chuan.readings.cases.rules.turns import turned

_ASKED = i.Returned(i.Motion(i.SUPPLEMENT, Id(1), "check", Id(2)), 1)
_BACK = i.Completed((), "restart", 0, at(20), at(25))


def after(*events: tuple[Any, int], start: Facts | None = None) -> Facts:
    found = start or facts()
    for event, day in events:
        found = turned(found, Happened(event, at(day)))
    return found


def test_a_supplement_waits_and_leaves_the_dates_as_they_were() -> None:
    assert after((_ASKED, 4)) == replace(facts(), supplements=1, waiting=at(4))
    back = after((_ASKED, 4), (_BACK, 5))
    assert (back.waiting, back.waited, back.promised) == (None, 24 * 3600, facts().promised)


def test_a_recalled_supplement_never_was() -> None:
    assert after((_ASKED, 4), (i.Recalled(Id(3)), 5)) == facts()


def test_a_new_date_holds_what_was_waited_before_it() -> None:
    motion = i.Motion(i.EXTEND, Id(1), "check", Id(2))
    found = after((_ASKED, 4), (_BACK, 5), (i.Extended(motion, 1, at(15)), 6))
    assert (found.promised, found.waited) == (at(15), 0)


def test_how_it_ended() -> None:
    assert after((e.Ready("result", on_time=True), 5)).how == "result"
    assert after((e.Ready(":refused", on_time=True), 5)).how == "refusal"
    assert after((i.Withdrawn("paper"), 5)).ended == at(5)
    given = after((e.Ready("result", on_time=True), 5), (e.HandedOver(Id(1), "counter"), 7))
    assert (given.ended, given.returned) == (at(5), at(7))
    opened = after((i.Withdrawn("paper"), 5), (i.Reopened(Id(1), 0, at(9), None), 6))
    assert (opened.ended, opened.how, opened.promised) == (None, "", at(9))


def test_steps_inside_the_office_change_nothing() -> None:
    assert after((i.Notified("extension", "phone"), 5)) == facts()
