"""Who reads what: everybody a petition may meet, by what it was found to be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.course import Course, Hold
from chuan.events.petitions.rules import coded as c
from chuan.events.petitions.rules.petition import State
from chuan.events.petitions.rules.sight import Sight, sight
from chuan.events.petitions.rules.tests.moments import NOON

TAKER, CLASSIFIER, RECEIVER, VERIFIER, LEADER = range(1, 6)
OPEN = Course(status="open", holds=(Hold(c.VERIFY, Id(VERIFIER), NOON),))
STATE = State(course=OPEN, taker=Id(TAKER), classifier=Id(CLASSIFIER), receiver=Id(RECEIVER), kind=c.OWN)
F, M, S = Sight.FULL, Sight.COVERED, Sight.SEALED


@pytest.mark.parametrize(
    ("kind", "taker", "classifier", "receiver", "verifier", "leader"),
    [
        (c.OWN, F, F, F, F, M),
        (c.OTHERS, F, F, F, F, M),
        (c.INFORMATION, F, F, F, F, M),
        (c.COMPLAINT, F, F, F, M, M),
        (c.DENUNCIATION, F, F, F, S, S),
        (c.PROTECTED, F, F, F, S, S),
    ],
)
def test_by_kind(
    kind: str, taker: Sight, classifier: Sight, receiver: Sight, verifier: Sight, leader: Sight
) -> None:
    state = replace(STATE, kind=kind)
    found = [sight(state, one) for one in (TAKER, CLASSIFIER, RECEIVER, VERIFIER, LEADER)]
    assert found == [taker, classifier, receiver, verifier, leader]


@pytest.mark.parametrize("signal", [c.DENUNCIATION, "harassment"])
def test_what_may_be_one_is_sealed_until_somebody_decided(signal: str) -> None:
    waiting = State(course=replace(OPEN, holds=(Hold(c.CLASSIFY, Id(CLASSIFIER), NOON),)), signals=(signal,))
    assert (sight(waiting, CLASSIFIER), sight(waiting, LEADER)) == (F, S)
    assert sight(replace(waiting, signals=()), LEADER) == M
