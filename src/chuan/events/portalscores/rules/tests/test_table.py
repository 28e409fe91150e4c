"""A file of published figures: what is written right is read, what is not is named with its row, nothing is guessed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from chuan.base.kernel.reason import say
from chuan.events.portalscores.rules.figures import Group
from chuan.events.portalscores.rules.table import CODE, DAY, MONTH, TOTAL, Read, read
from chuan.events.portalscores.rules.words import WORDS

GROUPS = (Group("tiendo", "Tiến độ", Decimal(20)), Group("khac", "Khác", Decimal(80)))
TODAY = date(2026, 11, 20)
ROW = {CODE: "H49.98", MONTH: "10/2026", TOTAL: "83,8", DAY: "05/11/2026"}


def told(*rows: dict[str, Any]) -> Read:
    return read("766", GROUPS, [(at, {**ROW, **row}) for at, row in enumerate(rows, 2)], TODAY)


def test_a_comma_a_point_and_a_cell_of_a_workbook_are_the_same_points() -> None:
    months = [{MONTH: f"{at:02}/2026", TOTAL: total} for at, total in ((8, "83,8"), (9, "83.80"), (10, 83.8))]
    found = told(*({**one, DAY: ""} for one in months))
    assert found.wrong == []
    assert {line.told.total for line in found.lines} == {Decimal("83.8")}
    assert found.lines[0].told.day == TODAY


def test_an_empty_group_is_absent_and_no_0() -> None:
    (line,) = told({"Tiến độ": "0", "Khác": ""}).lines
    assert [(one.group, one.value) for one in line.told.points] == [("tiendo", Decimal(0))]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({TOTAL: "0,95"}, "Dòng 2: tổng điểm 0,95 là tỷ lệ trên 1, thang là 100 điểm; nếu ý là 95 điểm"),
        ({TOTAL: "183"}, "nằm ngoài thang từ 0 đến 100"),
        ({TOTAL: "95%"}, "không đọc được là điểm"),
        ({TOTAL: "1.234,5"}, "không đọc được là điểm"),
        ({TOTAL: "83,805"}, "nhiều nhất hai chữ số lẻ"),
        ({TOTAL: ""}, "Dòng 2: thiếu Tổng điểm"),
        ({"Tiến độ": "95"}, "Tiến độ: 95 không nằm trong 0 đến 20 điểm của nhóm"),
        ({"Tiến độ": "10", "Khác": "60"}, "các nhóm cộng lại là 70 điểm, tổng ghi 83,8 điểm"),
        ({MONTH: "13/2026"}, "Tháng “13/2026” không đọc được"),
        ({MONTH: "12/2026"}, "tháng 12/2026 chưa tới"),
        ({DAY: "30/09/2026"}, "ngày xem 30/09/2026 phải từ đầu tháng"),
        ({CODE: ""}, "thiếu Mã cơ quan"),
    ],
)
def test_a_row_that_cannot_be_right_is_named_in_one_sentence(change: dict[str, Any], said: str) -> None:
    found = told(change)
    assert found.lines == []
    assert said in say(found.wrong[0].reason, WORDS)


def test_one_month_twice_and_a_file_without_rows_are_said() -> None:
    assert "Dòng 3: cơ quan H49.98 đã có tháng này" in say(told({}, {TOTAL: "70"}).wrong[0].reason, WORDS)
    assert "cần các cột Mã cơ quan, Tháng, Tổng điểm" in say(told().wrong[0].reason, WORDS)
