"""A paper that can be looked up is asked only on a recorded ground."""

from __future__ import annotations

import pytest

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal
from chuan.events.lookups.rules.events import AskedAnyway, LookedUp
from chuan.events.lookups.rules.lookup import State, decide, ids

WORDS = Id(7)


def looked(outcome: str = "found") -> LookedUp:
    return LookedUp("residence", "Cơ sở dữ liệu quốc gia về dân cư", outcome)


def asked(ground: str, words: Id | None = WORDS) -> AskedAnyway:
    return AskedAnyway("residence", ground, words)


@pytest.mark.parametrize(
    "state",
    [
        State(looked()),
        State(looked("absent")),
        State(looked("wrong"), asked("wrong")),
        State(looked("absent"), asked("absent", None)),
        State(None, asked("incident")),
        State(looked(), asked("brought")),
    ],
)
def test_what_stands_is_kept_whole(state: State) -> None:
    made = decide(state)
    assert made == tuple(one for one in (state.looked, state.asked) if one)


@pytest.mark.parametrize(
    ("state", "why"),
    [
        (State(looked("perhaps")), "lookups.no_such_outcome"),
        (State(looked(), asked("")), "lookups.no_ground"),
        (State(looked(), asked("habit")), "lookups.no_ground"),
        (State(looked(), asked("wrong")), "lookups.not_wrong"),
        (State(None, asked("wrong")), "lookups.not_wrong"),
        (State(looked(), asked("absent")), "lookups.not_absent"),
        (State(None, asked("incident", None)), "lookups.words_needed"),
        (State(looked(), asked("brought", None)), "lookups.words_needed"),
    ],
)
def test_no_paper_is_asked_without_its_ground(state: State, why: str) -> None:
    refusal = decide(state)
    assert isinstance(refusal, Refusal)
    assert refusal.reason.key == why


def test_a_papers_line_points_at_what_there_is() -> None:
    assert ids(State(looked()), Id(5)) == (5, None)
    assert ids(State(None, asked("incident")), Id(5)) == (None, 5)
