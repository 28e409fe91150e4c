"""What may be done to a class: who comes, who came, how it ended."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from chuan.base.kernel.clock import spoken
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.training.rules import events as e
from chuan.events.training.rules.item import MOST_HOURS
from chuan.events.training.rules.lesson import CLOSED, HAND, OPEN, QR, State

MOST_OUTSIDERS = 10_000
Made = tuple[Any, ...] | Refusal


def open_class(wanted: e.Opened) -> Made:
    if wanted.ends <= wanted.starts:
        return refuse("invalid", "training.ends_first", "ends")
    if not 1 <= wanted.hours <= MOST_HOURS:
        return refuse("invalid", "training.hours", "hours", most=MOST_HOURS)
    if wanted.teacher is None and wanted.guest is None:
        return refuse("invalid", "training.no_teacher", "guest")
    return (wanted,)


def enrol(state: State, seats: Sequence[e.Seat]) -> Made:
    """Put people on the list; who stands there stays once."""
    fresh = tuple(seat for seat in seats if state.turn(seat.official) is None)
    if not fresh:
        return refuse("invalid", "training.nobody_new", "officials")
    return _over(state) or (e.Enrolled(fresh),)


def attend(state: State, seat: e.Seat) -> Made:
    """A person opened the class's code on his own phone: once."""
    here = state.turn(seat.official)
    if here is not None and here.how and here.at is not None:
        return refuse("not_now", "training.attended_already", at=spoken(here.at))
    return _over(state) or (e.Attended(_own(state, seat), QR),)


def mark(state: State, seat: e.Seat, reason: Id | None) -> Made:
    """The organiser writes down that a person was there, with the reason why not by the code."""
    here = state.turn(seat.official)
    if here is not None and here.how and here.at is not None:
        return refuse("not_now", "training.marked_already", at=spoken(here.at))
    if reason is None:
        return refuse("invalid", "training.reason", "reason")
    return _over(state) or (e.Attended(_own(state, seat), HAND, reason),)


def excuse(state: State, official: Id, reason: Id | None) -> Made:
    here = state.turn(official)
    if here is None or here.how:
        return refuse("invalid", "training.not_missing", "official")
    return (
        _over(state) or (e.Absent(official, reason),)
        if reason
        else refuse("invalid", "training.reason", "reason")
    )


def outsiders(state: State, count: int) -> Made:
    if not 0 <= count <= MOST_OUTSIDERS:
        return refuse("invalid", "training.outsiders", "count", most=MOST_OUTSIDERS)
    return _over(state) or (e.Outsiders(count),)


def close(state: State, at: datetime) -> Made:
    """End it: not before it began, not without anybody."""
    if state.starts is not None and at < state.starts:
        return refuse("not_now", "training.not_begun", at=spoken(state.starts))
    if not state.present and not state.outsiders:
        return refuse("not_now", "training.nobody_came")
    return _over(state) or (e.Closed(),)


def grade(state: State, results: Sequence[tuple[Id, bool]]) -> Made:
    """Who passed; only of those who were there, once the class is over."""
    if state.status != CLOSED:
        return refuse("not_now", "training.close_first")
    here = {turn.official: turn for turn in state.present}
    fresh = [(who, passed) for who, passed in results if who in here and here[who].passed is not passed]
    if not fresh:
        return refuse("invalid", "training.no_results", "results")
    return tuple(e.Graded(who, passed) for who, passed in fresh)


def annul(state: State, reason: Id | None) -> Made:
    if state.status not in {OPEN, CLOSED}:
        return refuse("closed", "training.class_annulled")
    return (e.Annulled(reason),) if reason else refuse("invalid", "training.reason", "reason")


def _own(state: State, seat: e.Seat) -> e.Seat:
    """The unit he was enrolled from, where he was."""
    here = state.turn(seat.official)
    return e.Seat(here.official, here.unit) if here else seat


def _over(state: State) -> Refusal | None:
    if state.status == OPEN:
        return None
    key = "training.class_closed" if state.status == CLOSED else "training.class_annulled"
    return refuse("closed", key)
