from __future__ import annotations

from chuan.readings.forms.rules.control import _marks


def test_exactly_the_judged_box_is_ticked() -> None:
    assert _marks("late") == [["Trước hạn", False], ["Đúng hạn", False], ["Quá hạn", True]]


def test_nothing_judged_shows_no_boxes() -> None:
    assert _marks("") == []
