"""The tests agree with worked examples and with counting every way by hand."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chuan.definitions.schemes.rules.exact import fisher_fewer, lower_ranks, most_that_prove, power

ONE_IN_TWENTY = Fraction(1, 20)


def test_the_lady_who_tastes_tea() -> None:
    """Fisher's own example: 3 of 4 against 1 of 4 is 17 in 70."""
    assert fisher_fewer((3, 4), (1, 4)) == Fraction(17, 70)
    assert fisher_fewer((4, 4), (0, 4)) == Fraction(1, 70)


@settings(max_examples=60)
@given(before=st.integers(1, 5), after=st.integers(1, 5), data=st.data())
def test_it_counts_every_way(before: int, after: int, data: st.DataObject) -> None:
    found_before, found_after = data.draw(st.integers(0, before)), data.draw(st.integers(0, after))
    ways = [set(one) for one in combinations(range(before + after), found_before + found_after)]
    few = sum(1 for way in ways if len(way & set(range(after))) <= found_after)
    assert fisher_fewer((found_before, before), (found_after, after)) == Fraction(few, len(ways))


def test_the_most_that_prove_is_the_edge() -> None:
    most = most_that_prove((20, 50), 60, ONE_IN_TWENTY)
    assert fisher_fewer((20, 50), (most, 60)) <= ONE_IN_TWENTY < fisher_fewer((20, 50), (most + 1, 60))
    assert most_that_prove((1, 50), 5, ONE_IN_TWENTY) == -1


@pytest.mark.parametrize(("share", "least", "most"), [(0.0, 1.0, 1.0), (0.4, 0.0, 0.06), (0.1, 0.9, 1.0)])
def test_power_is_the_chance_to_see_it(share: float, least: float, most: float) -> None:
    assert least <= power((20, 50), 60, share, ONE_IN_TWENTY) <= most


def test_ranks_as_the_book_gives_them() -> None:
    """Mann and Whitney's U of 0 for 5 against 5: z = (0.5 - 12.5) ÷ √22.9167 = -2.5068, chance 0.0061."""
    assert lower_ranks([6, 7, 8, 9, 10], [1, 2, 3, 4, 5]) == pytest.approx(0.00609, abs=5e-5)
    assert lower_ranks([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]) > 0.99
    assert lower_ranks([3, 3, 3], [3, 3, 3]) == 1.0
