"""Signature and seal lie whole on the page, whatever its size and wherever the name stands."""

from __future__ import annotations

import pytest

from chuan.base.signing.rules.places import Word, above, foot

A4, A5 = 595.0, 420.0


@pytest.mark.parametrize("width", [A4, A5])
@pytest.mark.parametrize("left", [0.0, 200.0, 400.0])
def test_nothing_leaves_the_page(width: float, left: float) -> None:
    for box in above(Word(0, "Nguyễn Thị Ánh Tuyết", left, 90.0, 13.0), width):
        assert box.left >= 0
        assert box.left + box.width <= width


@pytest.mark.parametrize("width", [A4, A5])
def test_a_paper_without_the_name_is_signed_at_its_foot_on_the_right(width: float) -> None:
    person, seal = above(foot("Vũ Đình Ẩn", 0, width), width)
    assert person.left > width / 3
    assert seal.left < person.left
