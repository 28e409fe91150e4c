"""A file of survey sheets: what is right is read, each wrong row says in one sentence what is wrong."""

from __future__ import annotations

from typing import Any

import pytest

from chuan.base.kernel.reason import say
from chuan.events.selfscores.rules.sheet_rows import AGENCY, AGREED, NUMBER, Asked, Read, read
from chuan.events.selfscores.rules.words import WORDS

ASKED = Asked(
    {1: 7, 2: 7, 3: 8}, {7: frozenset({"Xã A"}), 8: frozenset({"Xã B"})}, frozenset({2}), ("Dễ", "Nhanh")
)


def row(number: object = 1, agency: str = "Xã A", agreed: str = "x", *answers: object) -> dict[str, Any]:
    given = answers or ("5", "4")
    return {NUMBER: number, AGENCY: agency, AGREED: agreed, "Dễ": given[0], "Nhanh": given[1]}


def told(*rows: dict[str, Any]) -> Read:
    return read(ASKED, list(enumerate(rows, 2)))


def said(*rows: dict[str, Any]) -> list[str]:
    return [say(one.reason, WORDS) for one in told(*rows).wrong]


def test_sheets_come_back_with_and_without_consent_and_the_others_stay_out() -> None:
    found = told(row(1, "Xã A", "x", 5.0, ""), row(3, "", "", "", ""), row("", "Xã A", "", "", ""))
    assert [(one.number, one.agency, one.answers) for one in found.sheets] == [(1, 7, (5, 0))]
    assert (found.empty, found.wrong) == (1, [])
    assert told(row(3, "Xã B", "k", "", "")).sheets[0].agreed is False


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (row(9), "Dòng 2: không có phiếu số “9”; các phiếu từ 1 đến 3."),
        (row(2), "Dòng 2: phiếu số 2 đã được nhập trước đây."),
        (row(1, "Xã Lạ"), "Dòng 2: cơ quan “Xã Lạ” không có trong cuộc khảo sát này."),
        (row(1, "Xã B"), "Dòng 2: phiếu số 1 rút cho “Xã A”, tệp ghi “Xã B”."),
        (row(1, "Xã A", "?"), "Dòng 2: cột “Đồng ý (x)” ghi “?”; ghi x nếu đồng ý, k nếu không đồng ý."),
        (row(1, "Xã A", "k"), "Dòng 2: phiếu số 1 có câu trả lời mà không đánh dấu đồng ý."),
        (
            row(1, "Xã A", "x", "85%", 4),
            "Dòng 2, “Dễ”: “85%” giống tỷ lệ phần trăm; câu trả lời là mức 1 đến 5.",
        ),
        (row(1, "Xã A", "x", 85, 4), "Dòng 2, “Dễ”: “85” giống tỷ lệ phần trăm; câu trả lời là mức 1 đến 5."),
        (row(1, "Xã A", "x", 4, 9), "Dòng 2, “Nhanh”: “9” vượt thang 1 đến 5; tệp có thể dùng thang 10."),
        (row(1, "Xã A", "x", "4,5", 4), "Dòng 2, “Dễ”: “4,5” không phải số nguyên từ 1 đến 5."),
    ],
)
def test_each_wrong_row_is_one_sentence(wrong: dict[str, Any], sentence: str) -> None:
    assert said(wrong) == [sentence]


def test_a_sheet_counted_twice_and_a_file_of_another_kind() -> None:
    assert said(row(1), row(1)) == ["Dòng 3: phiếu số 1 đã có ở dòng 2 của tệp."]
    assert said({"Năm": "2026"})[0].startswith("Tệp thiếu cột: Phiếu số; Đồng ý (x); Dễ; Nhanh.")
    assert said() == ["Tệp không có phiếu nào."]
