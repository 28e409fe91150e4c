from __future__ import annotations

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.readings.nonconformities.rules.chance import binomial_tail, needed, poisson_tail


@pytest.mark.parametrize(
    ("found", "sample", "share", "expected"),
    [(0, 10, 0.5, 1.0), (10, 10, 0.5, 1 / 1024), (1, 3, 0.5, 7 / 8), (2, 3, 0.5, 0.5), (1, 5, 0.0, 0.0)],
)
def test_known_tails(found: int, sample: int, share: float, expected: float) -> None:
    assert isclose(binomial_tail(found, sample, share), expected)


def test_known_poisson_tails() -> None:
    assert isclose(poisson_tail(1, 1.0), 1 - 1 / 2.718281828459045)
    assert poisson_tail(0, 3.0) == 1.0
    assert 1.0e-6 < poisson_tail(9, 1.0) < 1.3e-6


def test_thousands_are_judged_like_dozens() -> None:
    assert 0 < binomial_tail(300, 3000, 0.05) < 1e-25
    assert isclose(binomial_tail(10, 20_000, 0.05), 1.0)
    assert poisson_tail(200, 20.0) < 1e-12
    assert isclose(poisson_tail(20, 200.0), 1.0)


@given(st.integers(1, 80), st.integers(1, 300), st.floats(0.001, 0.5))
def test_more_is_never_likelier(found: int, more: int, share: float) -> None:
    sample = found + more
    here, next_ = binomial_tail(found, sample, share), binomial_tail(found + 1, sample, share)
    assert 0.0 <= next_ <= here + 1e-12
    assert here <= 1.0


@given(st.integers(1, 200), st.floats(0.001, 0.4), st.integers(1, 6))
def test_the_needed_count_is_the_first_that_luck_does_not_give(sample: int, share: float, least: int) -> None:
    count = needed(lambda found: binomial_tail(found, sample, share), least, sample, 0.001)
    assert count > sample or binomial_tail(count, sample, share) <= 0.001
    assert count <= least or binomial_tail(count - 1, sample, share) > 0.001
