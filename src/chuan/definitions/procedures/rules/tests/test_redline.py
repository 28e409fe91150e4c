"""A redline loses no word: what stayed and went is the text before, what stayed and came the text after."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chuan.definitions.procedures.rules.redline import GONE, NEW, SAME, Piece, changed, redline

lines = st.lists(
    st.lists(st.sampled_from(["Tiếp", "nhận", "hồ", "sơ", "2", "giờ"]), min_size=1, max_size=6).map(" ".join),
    max_size=6,
)


def text(rows: tuple[tuple[Piece, ...], ...], *kinds: str) -> list[str]:
    kept = (" ".join(piece.text for piece in row if piece.kind in kinds) for row in rows)
    return [line for line in kept if line]


@given(lines, lines)
def test_both_texts_can_be_read_from_it(before: list[str], after: list[str]) -> None:
    rows = redline(before, after)
    assert text(rows, SAME, GONE) == before
    assert text(rows, SAME, NEW) == after


@given(lines)
def test_equal_texts_change_nothing(same: list[str]) -> None:
    assert not any(map(changed, redline(same, same)))


def test_a_word_that_changed_is_struck_out_and_put_in_within_its_line() -> None:
    (row,) = redline(["Tiếp nhận hồ sơ 4 giờ"], ["Tiếp nhận hồ sơ 2 giờ"])
    assert row == (
        Piece(SAME, "Tiếp nhận hồ sơ"),
        Piece(GONE, "4"),
        Piece(NEW, "2"),
        Piece(SAME, "giờ"),
    )


def test_lines_that_have_nothing_in_common_are_taken_out_and_put_in_whole() -> None:
    assert redline(["Tờ khai"], ["Căn cước công dân"]) == (
        (Piece(NEW, "Căn cước công dân"),),
        (Piece(GONE, "Tờ khai"),),
    )
