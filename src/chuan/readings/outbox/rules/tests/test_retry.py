"""How long is waited and when one gives up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chuan.readings.outbox.rules.retry import AGAIN, REFUSED, Patience, gives_up, pause_after

PATIENCE = Patience(first=30, factor=2, longest=3600, jitter=20, tries=96, refused_tries=3)


def test_each_pause_is_twice_the_one_before_until_an_hour() -> None:
    pauses = [pause_after(PATIENCE, n, 0.5).total_seconds() for n in range(1, 10)]
    assert pauses == [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]


@given(st.integers(1, 500), st.floats(0, 1, exclude_max=True))
def test_chance_spreads_by_a_fifth_at_most(attempts: int, chance: float) -> None:
    seconds = pause_after(PATIENCE, attempts, chance).total_seconds()
    assert 24 <= seconds <= 3600 * 1.2


def test_a_refusal_is_given_up_sooner_than_an_outage() -> None:
    assert [gives_up(PATIENCE, REFUSED, n) for n in (2, 3)] == [False, True]
    assert [gives_up(PATIENCE, AGAIN, n) for n in (95, 96)] == [False, True]
