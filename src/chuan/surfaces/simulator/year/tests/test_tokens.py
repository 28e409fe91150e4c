"""What differs between copies becomes a slot, and nothing else does."""

from __future__ import annotations

from datetime import date

from chuan.surfaces.simulator.year.tokens import Form, Piece, cell, line

DAY = date(2026, 3, 2)


def test_names_and_days_are_slots_and_the_rest_stays() -> None:
    text = 'mã H49.98-260302-0001 "123456789012" 50% "day":"2026-03-02T01:00:00.000000Z" 9999999999'
    form = Form([Piece(text), Piece("x")], {"123456789012": "who", "H49.98-260302-0001": "code"})
    assert form.names == ("code", "who")
    assert form.days == (DAY.toordinal(),)
    first, second = form.filled(["MỚI", "7", "2025-12-01"])
    assert first == 'mã MỚI "7" 50% "day":"2025-12-01T01:00:00.000000Z" 9999999999'
    assert second == "x"


def test_days_of_a_fixed_piece_stay_and_its_names_do_not() -> None:
    form = Form([Piece('{"pack":"2026-08-05","of":"123456789012"}', dated=False)], {"123456789012": "who"})
    assert form.days == ()
    assert form.filled(["8"]) == ['{"pack":"2026-08-05","of":"8"}']


def test_filled_with_its_own_values_it_is_the_text_it_was_made_from() -> None:
    form = Form([Piece('2026-03-02 "123456789012"')], {"123456789012": "who"})
    assert form.filled(["123456789012", "2026-03-02"]) == ['2026-03-02 "123456789012"']


def test_cells_are_written_as_copy_reads_them() -> None:
    assert line([None, True, False, "a\tb\\n\nc", 5, DAY]) == "\\N\tt\tf\ta\\tb\\\\n\\nc\t5\t2026-03-02"
    assert cell("") == ""
