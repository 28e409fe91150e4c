"""Bars and lines stay inside their picture and tell the truth about the greatest."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chuan.base.web.rules import pictures

VALUES = st.lists(st.integers(min_value=0, max_value=10_000), min_size=1, max_size=60)


@given(VALUES)
def test_columns_stay_inside_and_the_greatest_is_full(values: list[int]) -> None:
    boxes = pictures.columns(values, 280, 44)
    assert all(0 <= box.y <= 44 and box.x + box.width <= 280 for box in boxes)
    assert max(box.height for box in boxes) == (44 if any(values) else 0)


@given(VALUES)
def test_a_line_begins_left_and_stays_inside(values: list[int]) -> None:
    path = pictures.points(values, 280, 44)
    assert path[0][0] == 0
    assert all(0 <= x <= 280 and 0 <= y <= 44 for x, y in path)


def test_nothing_is_drawn_of_nothing() -> None:
    assert pictures.points((), 280, 44) == () == pictures.columns((), 280, 44)


@given(st.integers(min_value=0, max_value=500), st.integers(min_value=1, max_value=500))
def test_a_fuller_day_is_never_lighter(one: int, other: int) -> None:
    most = max(one, other)
    assert (pictures.shade(one, most) <= pictures.shade(other, most)) == (one <= other) or (
        pictures.shade(one, most) == pictures.shade(other, most)
    )


def test_a_single_late_dossier_among_hundreds_still_shows() -> None:
    late, ok = pictures.stack((1, 400), 401)
    assert late.width == 2
    assert ok.x == 3


def test_share_is_between_nought_and_a_hundred() -> None:
    assert [pictures.share(part, 8) for part in (-1, 0, 7, 8, 20)] == [0, 0, 87, 100, 100]
    assert pictures.share(3, 0) == 0
