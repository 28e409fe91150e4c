"""The exact interval of a share: published values, its own definition, and speed at any size."""

from __future__ import annotations

from math import comb, fsum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chuan.base.kernel.shares import at_least, exact_interval

KNOWN = (
    (0, 10, 0.0, 0.3085),
    (10, 10, 0.6915, 1.0),
    (8, 10, 0.4439, 0.9748),
    (95, 100, 0.8872, 0.9836),
    (90_000, 100_000, 0.8981, 0.9019),
)


@pytest.mark.parametrize(("found", "sample", "low", "high"), KNOWN)
def test_the_interval_is_that_of_clopper_and_pearson(
    found: int, sample: int, low: float, high: float
) -> None:
    assert exact_interval(found, sample) == pytest.approx((low, high), abs=5e-4)


def test_nothing_counted_says_nothing() -> None:
    assert exact_interval(0, 0) == (0.0, 1.0)


@given(
    st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(1, n), st.just(n))),
    st.floats(0.001, 0.999),
)
@settings(deadline=None)
def test_a_tail_is_the_sum_of_its_chances(case: tuple[int, int], share: float) -> None:
    found, sample = case
    told = fsum(comb(sample, k) * share**k * (1 - share) ** (sample - k) for k in range(found, sample + 1))
    assert at_least(found, sample, share) == pytest.approx(told, rel=1e-9, abs=1e-12)
