"""Checklist, minutes and signatures, each once and by its own side."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chuan.events.inspections.rules import checking, concluding
from chuan.events.inspections.rules import events as e
from chuan.events.inspections.rules.state import CLOSED, SIGNED
from chuan.events.inspections.rules.tests.world import (
    ANSWERED,
    DECIDED,
    HEAD,
    LEADER,
    MEMBER,
    MINUTED,
    TEXT,
    after,
    key,
)

DUE = date(2027, 1, 20)
OPEN = after(e.Began())
READY = after(*ANSWERED, MINUTED, state=OPEN)


def test_a_line_is_answered_by_the_team_with_what_shows_it() -> None:
    gap = e.Answered("running", "gap")
    assert key(checking.answer(OPEN, gap, HEAD)) == "inspections.note"
    assert key(checking.answer(OPEN, ANSWERED[0], LEADER)) == "inspections.team_only"
    assert key(checking.answer(after(), ANSWERED[0], HEAD)) == "inspections.not_working"
    assert key(checking.answer(OPEN, e.Answered("x", "pass"), HEAD)) == "inspections.no_item"


def test_minutes_wait_for_every_line_and_fall_with_a_change() -> None:
    assert key(checking.minute(OPEN, "ab", HEAD)) == "inspections.unanswered"
    assert READY.minutes == "ab"
    assert after(ANSWERED[0], state=READY).minutes == ""


def test_minutes_are_signed_once_by_each_side() -> None:
    assert key(concluding.sign(OPEN, "team", HEAD, due=DUE)) == "inspections.no_minutes"
    assert key(concluding.sign(READY, "team", MEMBER, due=DUE)) == "inspections.head_signs"
    assert key(concluding.sign(READY, "agency", HEAD, due=DUE)) == "inspections.other_side"
    once = after(e.Signed("team", "ab"), state=READY)
    assert key(concluding.sign(once, "team", HEAD, due=DUE)) == "inspections.signed_already"
    assert key(checking.answer(once, ANSWERED[0], HEAD)) == "inspections.signed_first"
    assert concluding.sign(once, "agency", LEADER, due=DUE) == (e.Signed("agency", "ab", DUE),)


def test_with_the_last_signature_the_report_is_due() -> None:
    both = after(e.Signed("team", "ab"), e.Signed("agency", "ab", DUE), state=READY)
    assert (both.status, both.due) == (SIGNED, DUE)
    assert key(concluding.sign(both, "agency", LEADER, due=DUE)) == "inspections.signed_already"
    clean = after(e.Answered("running", "pass"), MINUTED, state=OPEN)
    assert after(e.Signed("team", "ab"), e.Signed("agency", "ab"), state=clean).status == CLOSED


def test_by_file_the_head_of_the_team_signs_alone() -> None:
    by_file = replace(READY, form="file")
    assert key(concluding.sign(by_file, "agency", LEADER, due=DUE)) == "inspections.no_side"
    assert concluding.sign(by_file, "team", HEAD, due=DUE) == (e.Signed("team", "ab", None),)


def test_minutes_are_taken_back_until_both_signed() -> None:
    once = after(e.Signed("team", "ab"), state=READY)
    assert key(concluding.reopen(once, TEXT, MEMBER)) == "inspections.head_signs"
    assert key(concluding.reopen(once, None, HEAD)) == "inspections.reason"
    free = after(*concluding.reopen(once, TEXT, HEAD), state=once)  # type: ignore[misc]  # not refused
    assert (free.minutes, free.signatures) == ("", ())
    assert DECIDED.items == tuple(line.item for line in free.lines)
