"""A purpose opens what it was stated for, for a while; beyond it reading is marked, never hidden."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.reads.imports.purposes import shipped
from chuan.events.reads.rules import reading
from chuan.events.reads.rules.events import Closed, Event, Stated
from chuan.events.reads.rules.purpose import Purpose, evolve
from chuan.events.reads.rules.reading import Asked

AT = datetime(2026, 11, 20, 2, 40, tzinfo=UTC)
HERE, THERE, FILE, OTHER = Id(1), Id(2), Id(10), Id(11)
STATED = Stated("late", Id(5), AT + timedelta(minutes=30), HERE)


def after(state: Purpose, *events: Event, at: datetime = AT) -> Purpose:
    for event in events:
        state = evolve(state, Happened(event, at, Id(9)))
    return state


LIVE = after(Purpose(), STATED)


def key(found: Any) -> str:
    assert isinstance(found, Refusal)
    return found.reason.key


def test_a_reading_is_recorded_with_its_purpose() -> None:
    (made,) = _done(reading.read(LIVE, Asked(FILE, HERE, "page"), AT, shipped()))
    assert (made.dossier, made.outside) == (FILE, False)


def test_a_page_opened_again_at_once_is_the_same_reading() -> None:
    asked = Asked(FILE, HERE, "page")
    seen = after(LIVE, *_done(reading.read(LIVE, asked, AT, shipped())))
    assert reading.read(seen, asked, AT + timedelta(minutes=9), shipped()) == ()
    assert reading.read(seen, asked, AT + timedelta(minutes=11), shipped()) != ()
    assert reading.read(seen, replace(asked, what="pdf"), AT, shipped()) != ()


@pytest.mark.parametrize(
    ("state", "asked", "at", "why"),
    [
        (LIVE, Asked(OTHER, THERE, "page"), AT, "reads.outside"),
        (LIVE, Asked(FILE, HERE, "page"), AT + timedelta(minutes=30), "reads.over"),
        (after(LIVE, Closed()), Asked(FILE, HERE, "page"), AT, "reads.over"),
        (
            after(Purpose(), replace(STATED, dossiers=(FILE,))),
            Asked(OTHER, HERE, "page"),
            AT,
            "reads.outside",
        ),
    ],
)
def test_what_a_purpose_does_not_open(state: Purpose, asked: Asked, at: datetime, why: str) -> None:
    assert key(reading.read(state, asked, at, shipped())) == why


def test_outside_the_purpose_needs_words_and_is_marked_from_then_on() -> None:
    asked = Asked(OTHER, THERE, "page")
    assert key(reading.read_outside(LIVE, asked, None, AT)) == "reads.outside_words"
    made = _done(reading.read_outside(LIVE, asked, Id(7), AT))
    assert made[0].outside
    later = after(LIVE, *made)
    (again,) = _done(reading.read(later, replace(asked, what="pdf"), AT, shipped()))
    assert again.outside


def test_a_mandate_opens_no_agency_it_does_not_name() -> None:
    state = after(Purpose(), replace(STATED, kind="mandate", mandate=Id(3)))
    assert key(reading.read_outside(state, Asked(OTHER, THERE, "page"), Id(7), AT)) == "reads.mandate_beyond"


@pytest.mark.parametrize(
    ("stated", "words", "why"),
    [
        (replace(STATED, kind="curious"), "rà hồ sơ quá hạn", "reads.no_kind"),
        (STATED, " xem ", "reads.no_words"),
        (replace(STATED, until=AT), "rà hồ sơ quá hạn", "reads.over"),
        (replace(STATED, kind="sample"), "rà hồ sơ quá hạn", "reads.nothing_to_draw"),
    ],
)
def test_a_purpose_is_of_the_list_and_in_words(stated: Stated, words: str, why: str) -> None:
    assert key(reading.state_purpose(shipped(), stated, words, AT)) == why


def test_the_live_purpose_that_opens_it_is_chosen() -> None:
    asked = Asked(FILE, HERE, "page")
    closed = after(LIVE, Closed())
    assert reading.choose([(1, closed), (2, LIVE)], asked, AT) == 2
    assert reading.choose([(1, closed)], asked, AT) is None


def _done(found: Any) -> Any:
    assert not isinstance(found, Refusal)
    return found
