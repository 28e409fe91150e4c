"""Outside their agency votes are told by quarter; neither a half, a year nor another agency gives a few of them back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chuan.base.kernel.small_cells import TOTAL, Place, with_totals
from chuan.base.kernel.spans import Span, parsed
from chuan.base.kernel.tests.elimination import reduced
from chuan.readings.satisfaction.rules.figures import CHANNEL, Group
from chuan.readings.satisfaction.rules.veiling import Veil, told_by_quarter, veil

FEWEST = 5
PLACES = st.tuples(st.sampled_from("ab"), st.sampled_from("123"))
TABLES = st.dictionaries(PLACES, st.integers(0, 12), min_size=1)
QUARTERS = tuple(f"2026-Q{number}" for number in range(1, 5))
YEARS = st.fixed_dictionaries(dict.fromkeys(QUARTERS, TABLES))
Year = Mapping[str, Mapping[Place, int]]


def span(code: str) -> Span:
    found = parsed(code)
    assert found is not None
    return found


def over(year: Year, code: str, agency: int) -> Veil:
    """As the page of a period sees it: only what lies in it was asked for."""
    mine = {quarter: {CHANNEL: cells} for quarter, cells in year.items() if code in {"2026", quarter}}
    return veil(mine, span(code), agency, FEWEST)


def group(key: str, answers: int = 9) -> Group:
    return Group(CHANNEL, key, "", answers, answers, 0, 0)


@pytest.mark.parametrize(
    ("code", "told"),
    [("2026", True), ("2026-H1", True), ("2026-Q1", True), ("2026-11", False), ("2026-W45", False)],
)
def test_what_would_part_a_quarter_is_not_told(code: str, *, told: bool) -> None:
    assert told_by_quarter(span(code)) is told
    assert veil({}, span(code), 1, FEWEST).hides(group("a")) is not told


def test_a_year_is_covered_where_one_of_its_quarters_is() -> None:
    many = {("a", "1"): 40, ("b", "1"): 30, ("a", "2"): 50, ("b", "2"): 60}
    year = {"2026-Q1": many, "2026-Q2": {**many, ("a", "1"): 2}}
    assert not over(year, "2026-Q1", 1).hides(group("a"))
    assert over(year, "2026-Q2", 1).hides(group("a"))
    assert over(year, "2026", 1).hides(group("a"))


@settings(max_examples=25, deadline=None)
@given(year=YEARS)
def test_no_few_votes_follow_from_all_pages_of_a_year(year: Year) -> None:
    """Every page of every agency, of all, of each quarter and of the year, by elimination."""
    leaves = [(quarter, place) for quarter, cells in year.items() for place in cells]
    base = reduced([_line(leaves, *one) for one in shown(year)])
    told = {next(at for at, n in enumerate(line) if n) for line in base if sum(n != 0 for n in line) == 1}
    few = {at for at, (quarter, place) in enumerate(leaves) if 0 < year[quarter][place] < FEWEST}
    assert not told & few


def shown(year: Year) -> Iterator[tuple[tuple[str, ...], Place]]:
    """Which quarters are added up, and of which place: all that any page shows."""
    for code in (*QUARTERS, "2026"):
        quarters = QUARTERS if code == "2026" else (code,)
        places = {place for quarter in quarters for place in with_totals(year[quarter])}
        hidden = over(year, code, 1).hidden.get(CHANNEL, frozenset())
        yield from ((quarters, place) for place in places - hidden)


def _line(leaves: list[tuple[str, Place]], quarters: tuple[str, ...], place: Place) -> list[Fraction]:
    row, column = place
    return [
        Fraction(quarter in quarters and row in {TOTAL, mine[0]} and column in {TOTAL, mine[1]})
        for quarter, mine in leaves
    ]
