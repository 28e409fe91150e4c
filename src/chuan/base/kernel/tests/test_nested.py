"""Months, quarters, halves and their year beside each other tell of no few people, however they are added and taken away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chuan.base.kernel.nested import covered_spans
from chuan.base.kernel.spans import YEAR, Span
from chuan.base.kernel.tests.elimination import reduced

FEWEST = 5
ALL = Span(YEAR, 2026, 1)
MONTHS = tuple(f"2026-{month:02}" for month in range(1, 13))
COUNTS = st.lists(st.integers(0, 9), min_size=12, max_size=12).map(
    lambda found: dict(zip(MONTHS, found, strict=True))
)


def year(*counts: int) -> dict[str, int]:
    return dict(zip(MONTHS, counts, strict=False))


@pytest.mark.parametrize(
    ("counts", "hidden"),
    [
        (year(9, 9, 9), set()),
        (year(9, 2, 9), {"2026-02", "2026-Q1", "2026-H1", "2026"}),
        (year(9, 2, 3), {"2026-02", "2026-03"}),
        (year(2, 0, 9, 3), {"2026-01", "2026-Q1", "2026-04", "2026-Q2"}),
        (year(1, 1, 1, 1), {"2026-01", "2026-02", "2026-03", "2026-Q1", "2026-04", "2026-Q2", "2026-H1", "2026"}),
    ],
)  # fmt: skip
def test_what_a_period_adds_to_its_shown_parts_is_nobody_or_enough(
    counts: dict[str, int], hidden: set[str]
) -> None:
    assert covered_spans(ALL, counts, FEWEST) == hidden


@given(counts=COUNTS)
def test_a_part_is_covered_alike_whichever_period_is_asked(counts: dict[str, int]) -> None:
    whole = covered_spans(ALL, counts, FEWEST)
    for span in spans(ALL):
        mine = {one.code for one in spans(span)}
        assert covered_spans(span, counts, FEWEST) == whole & mine


@settings(max_examples=40, deadline=None)
@given(counts=COUNTS)
def test_no_sum_of_few_follows_by_elimination(counts: dict[str, int]) -> None:
    """Of every set of months whose sum follows from what is shown, nobody or enough could answer."""
    shown = [one for one in spans(ALL) if one.code not in covered_spans(ALL, counts, FEWEST)]
    assert not list(told(shown, counts))


def test_the_elimination_finds_what_is_not_balanced() -> None:
    """Were only the small month itself covered, its quarter would tell it."""
    counts = year(9, 2, 9)
    assert ["2026-02"] in list(told([one for one in spans(ALL) if one.code != "2026-02"], counts))


def spans(whole: Span) -> Iterator[Span]:
    return chain([whole], chain.from_iterable(map(spans, whole.parts)))


def months_of(span: Span) -> set[str]:
    return {one.code for one in spans(span) if not one.parts}


def told(shown: list[Span], counts: Mapping[str, int]) -> Iterator[list[str]]:
    """Sets of months with somebody, few, whose sum is a combination of the sums that are shown."""
    named = [month for month in MONTHS if counts.get(month)]
    lines = [[Fraction(month in months_of(one)) for month in named] for one in shown]
    base = reduced(lines)
    small = [month for month in named if counts[month] < FEWEST]
    for size in range(1, FEWEST):
        for some in combinations(small, size):
            if sum(counts[month] for month in some) < FEWEST and _follows(named, base, set(some)):
                yield list(some)


def _follows(named: list[str], base: list[list[Fraction]], wanted: set[str]) -> bool:
    """Whether the sum over these months lies in the span of the reduced lines."""
    left = [Fraction(month in wanted) for month in named]
    for line in base:
        pivot = next((at for at, value in enumerate(line) if value), None)
        if pivot is not None and left[pivot]:
            factor = left[pivot]
            left = [a - factor * b for a, b in zip(left, line, strict=True)]
    return not any(left)
