"""Nobody learns a small cell of a table with totals, also not by subtraction."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from chuan.base.kernel.small_cells import TOTAL, Place, covered, covered_row, with_totals
from chuan.base.kernel.tests.elimination import reduced

FEWEST = 5
PLACES = st.tuples(st.sampled_from("abcd"), st.sampled_from("pqrs"))
TABLES = st.dictionaries(PLACES, st.integers(0, 12), min_size=1)


def test_a_small_cell_takes_others_with_it() -> None:
    table = {("a", "p"): 3, ("a", "q"): 40, ("b", "p"): 20, ("b", "q"): 30, ("c", "p"): 70, ("c", "q"): 80}
    assert covered(table, FEWEST) == {("a", "p"), ("a", "q"), ("b", "p"), ("b", "q")}


def test_nothing_small_covers_nothing() -> None:
    assert covered({("a", "p"): 5, ("a", "q"): 0, ("b", "p"): 8}, FEWEST) == frozenset()


def test_one_alone_takes_the_total_of_its_row() -> None:
    assert covered_row({"a": 2, "b": 30}, FEWEST) == {"a", TOTAL}
    assert covered_row({"a": 2, "b": 4, "c": 30}, FEWEST) == {"a", "b"}
    assert covered_row({"a": 2, "b": 1, "c": 30}, FEWEST) == {"a", "b", TOTAL}
    assert covered_row({"a": 0, "b": 30}, FEWEST) == frozenset()


@settings(max_examples=50, deadline=None)
@given(cells=TABLES)
def test_no_covered_cell_follows_from_the_sums_of_rows_and_columns(cells: dict[Place, int]) -> None:
    whole, hidden = with_totals(cells), covered(cells, FEWEST)
    assert {place for place, n in whole.items() if 0 < n < FEWEST} <= hidden
    assert not _told(whole, hidden)


def _told(whole: Mapping[Place, int], hidden: frozenset[Place]) -> set[Place]:
    """The covered places that all sums together determine, by elimination: another way than the rule's."""
    names = sorted(hidden)
    lines = [
        [Fraction(p[side] == name) * (-1 if p[1 - side] == TOTAL else 1) for p in names]
        for side in (0, 1)
        for name in sorted({place[side] for place in whole})
    ]
    alone = (line for line in reduced(lines) if sum(value != 0 for value in line) == 1)
    return {names[next(k for k, value in enumerate(line) if value)] for line in alone}
