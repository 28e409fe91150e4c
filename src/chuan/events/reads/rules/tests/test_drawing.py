"""The same seed draws the same dossiers, whatever order they are listed in."""

from __future__ import annotations

from chuan.events.reads.rules.drawing import drawn


def test_a_seed_draws_the_same_from_any_order() -> None:
    files = range(100, 140)
    assert drawn("a", files, 5) == drawn("a", reversed(files), 5)
    assert len(drawn("a", files, 5)) == 5
    assert drawn("a", files, 5) != drawn("b", files, 5)


def test_fewer_than_asked_are_all_drawn() -> None:
    assert set(drawn("a", [3, 1, 2, 3], 5)) == {1, 2, 3}
    assert drawn("a", [], 5) == ()
