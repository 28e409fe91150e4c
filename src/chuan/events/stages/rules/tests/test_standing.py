"""What stood on a day: the stage by its decision, what the province states, never what was annulled."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.stages.rules.events import Annulled, Event, Reached, Stated
from chuan.events.stages.rules.standing import PILOT, RUNNING, State, evolve
from chuan.events.stages.rules.telling import Made, annul, reach, state_of

APRIL, JUNE, TODAY = date(2018, 4, 12), date(2018, 6, 1), date(2018, 12, 31)


def lived(*events: Event) -> State:
    state = State()
    for hour, event in enumerate(events):
        state = evolve(state, Happened(event, datetime(2018, 12, 1, hour, tzinfo=UTC), Id(9)))
    return state


def test_a_stage_stands_from_its_day() -> None:
    state = lived(Reached(RUNNING, JUNE, Id(1)), Reached(PILOT, APRIL, Id(2)))
    assert state.stage(date(2018, 4, 11)) is None
    told = [state.stage(day) for day in (APRIL, TODAY)]
    assert [one.told.stage for one in told if one and isinstance(one.told, Reached)] == [PILOT, RUNNING]


def test_what_was_annulled_never_stood() -> None:
    state = lived(Reached(PILOT, APRIL, Id(1)), Annulled(1, Id(2)))
    assert codec.load(State, codec.dump(state)) == state
    assert state.stage(TODAY) is None
    assert state.entries[0].annulled == Id(2)


def test_the_last_statement_of_a_thing_counts() -> None:
    state = lived(
        Stated("scope", APRIL, Id(1), part=3, whole=13), Stated("scope", JUNE, Id(1), part=7, whole=13)
    )
    assert codec.load(State, codec.dump(state)) == state
    found = state.stated("scope", TODAY)
    assert found is not None
    assert isinstance(found.told, Stated)
    assert found.told.part == 7
    assert state.stated("declared", TODAY) is None


ONCE = lived(Reached(PILOT, APRIL, Id(1)))
SAID = Stated("scope", JUNE, Id(1), part=8, whole=7)


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (reach(State(), "fast", APRIL, Id(1), TODAY), "stages.no_stage"),
        (reach(State(), PILOT, APRIL, None, TODAY), "stages.no_decision"),
        (reach(State(), PILOT, date(2019, 1, 1), Id(1), TODAY), "stages.day_to_come"),
        (reach(ONCE, PILOT, JUNE, Id(1), TODAY), "stages.already"),
        (state_of(SAID, TODAY, inside=True), "stages.computed"),
        (state_of(SAID, TODAY, inside=False), "stages.part_of_whole"),
        (state_of(Stated("scope", JUNE, Id(1)), TODAY, inside=False), "stages.nothing_to_divide"),
        (state_of(Stated("edition", JUNE, Id(1)), TODAY, inside=False), "stages.no_edition"),
        (state_of(Stated("mood", JUNE, Id(1)), TODAY, inside=False), "stages.no_such_thing"),
        (state_of(None, TODAY, inside=False), "stages.no_source"),
        (annul(ONCE, 1, None), "stages.no_reason"),
        (annul(ONCE, 2, Id(1)), "organisation.missing"),
        (annul(lived(Reached(PILOT, APRIL, Id(1)), Annulled(1, Id(2))), 1, Id(3)), "stages.annulled_already"),
    ],
)
def test_what_cannot_be_told_says_why(made: Made, why: str) -> None:
    assert isinstance(made, Refusal)
    assert made.reason.key == why
