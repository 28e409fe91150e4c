"""Figures with wrong units are refused with one clear sentence; an empty cell is absent and no 0."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chuan.base.kernel.reason import say
from chuan.events.selfscores.rules.outside import PERCENT, POINTS, Axis, Figures, Outside, faults, missing
from chuan.events.selfscores.rules.outside_events import Value
from chuan.events.selfscores.rules.outside_rows import read
from chuan.events.selfscores.rules.words import WORDS

ZERO, TEN, HUNDRED = Decimal(0), Decimal(10), Decimal(100)
SIPAS = Outside(
    "sipas", "SIPAS", "", PERCENT, ZERO, HUNDRED, False, (Axis("1", "Tiếp cận", ZERO, HUNDRED),), "", False
)
AXES = (Axis("1", "Tham gia", Decimal(1), TEN), Axis("2", "Minh bạch", Decimal(1), TEN))
PAPI = Outside("papi", "PAPI", "", POINTS, Decimal(2), Decimal(20), True, AXES, "", False)


def said(index: Outside, rows: list[tuple[str, str, str]]) -> list[str]:
    told = read(
        index, [(n, {"Năm": y, "Thành phần": p, "Giá trị": v}) for n, (y, p, v) in enumerate(rows, 2)]
    )
    wrong = [*told.wrong, *(one for figures in told.years.values() for one in faults(index, figures))]
    return [say(one.reason, WORDS) for one in wrong]


def test_a_share_of_one_is_no_percent() -> None:
    (sentence,) = said(SIPAS, [("2025", "Tổng", "0,85")])
    assert "phần trăm" in sentence
    assert "nhập 85" in sentence


@pytest.mark.parametrize("value", ["12,5", "0,8", "-1"])
def test_an_axis_off_its_scale_is_refused(value: str) -> None:
    (sentence,) = said(PAPI, [("2025", "Tham gia", value)])
    assert "nằm ngoài thang từ 1 đến 10" in sentence


def test_axes_that_do_not_add_up_are_refused() -> None:
    rows = [("2025", "1", "5,2"), ("2025", "2", "6,1"), ("2025", "Tổng", "12")]
    assert said(PAPI, rows) == ["PAPI: các trục cộng lại là 11,3, tệp ghi tổng là 12."]
    assert said(PAPI, [*rows[:2], ("2025", "Tổng", "11,3")]) == []


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([("2025", "Nước sạch", "5")], "PAPI không có trục “Nước sạch”."),
        ([("hai", "1", "5")], "Dòng 2: Năm “hai” không phải là số."),
        ([("2025", "1", "năm")], "Dòng 2: Giá trị “năm” không phải là số."),
        (
            [("2025", "1", "5"), ("2025", "Tham gia", "6")],
            "Dòng 3: “Tham gia” của năm 2025 đã có ở dòng trước.",
        ),
        ([("2025", "Hạng", "70"), ("2025", "Số đơn vị xếp hạng", "63")], "Hạng 70 trên 63 không thể có."),
        ([], "Tệp không có dòng số liệu nào: cần các cột Năm, Thành phần, Giá trị."),
    ],
)
def test_each_wrong_row_is_named(rows: list[tuple[str, str, str]], sentence: str) -> None:
    assert said(PAPI, rows) == [sentence]


def test_an_empty_cell_is_absent_and_no_zero() -> None:
    told = read(
        PAPI, [(2, {"Năm": 2025, "Thành phần": "1", "Giá trị": 5.2}), (3, {"Năm": 2025, "Thành phần": "2"})]
    )
    assert told.years[2025] == Figures(2025, (Value("1", Decimal("5.2")),))
    assert missing(PAPI, told.years[2025]) == ("Minh bạch",)
