"""A scheme is taken in from YAML or from a table; each fault is one sentence that names its place."""

from __future__ import annotations

import pytest

from chuan.base.kernel.reason import say
from chuan.base.kernel.refusal import Refused
from chuan.events.selfscores.imports.scheme_rows import body_of
from chuan.events.selfscores.imports.schemes import read_scheme, shipped
from chuan.events.selfscores.rules.words import WORDS

DEPARTMENTS = shipped()[0][0].decode()


def said(content: str) -> list[str]:
    with pytest.raises(Refused) as caught:
        read_scheme(content.encode())
    return [say(one.reason, WORDS) for one in caught.value.refusals]


def test_our_examples_are_sound_and_never_law() -> None:
    assert [scheme.level for _, scheme in shipped()] == ["province_body", "commune"]
    assert not any(scheme.verified for _, scheme in shipped())


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('most: "100"', 'most: "90"', "Tổng điểm tối đa các mục là 100, khác 90 ghi ở đầu bộ tiêu chí."),
        (
            'survey: "30"',
            'survey: "25"',
            "Điểm của các mục khảo sát cộng lại là 30, khác 25 ghi ở đầu bộ tiêu chí.",
        ),
        ('number: "1.1.2"', 'number: "1.1.1"', "Số mục 1.1.1 có hai lần."),
        (
            "rounding: half_up",
            "rounding: up",
            "Cách làm tròn “up” không có; dùng half_up (làm tròn) hoặc down (cắt bỏ).",
        ),
        ("since: 2026-01-01", "since: đầu năm", "“since” ghi là “đầu năm”, không đọc được."),
        ("level: province_body\n", "", "Thiếu “level” ở đầu bộ tiêu chí."),
        ("fields:", "muc:", "Tệp không phải bộ tiêu chí"),
    ],
)
def test_what_is_wrong_is_said(old: str, new: str, sentence: str) -> None:
    assert old in DEPARTMENTS
    assert said(DEPARTMENTS.replace(old, new, 1))[0].startswith(sentence)


def test_a_table_of_rows_makes_the_same_scheme() -> None:
    rows: list[dict[str, object]] = [
        {"Số": "1", "Tên": "Thủ tục"},
        {"Số": "1.1", "Tên": "Giải quyết"},
        {
            "Số": "1.1.1",
            "Tên": "Đúng hạn",
            "Điểm tối đa": 7.5,
            "Bậc điểm": 0.5,
            "Nguồn số liệu": "on_time, index_766",
        },
        {"Số": "1.1.2", "Tên": "Hài lòng", "Điểm tối đa": "2,5", "Cách chấm": "Khảo sát"},
    ]
    field = body_of({}, list(enumerate(rows, 2)))["fields"][0]
    first, second = field["criteria"][0]["parts"]
    assert (first["sources"], first["how"], second["how"]) == (["on_time", "index_766"], "self", "survey")


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (
            {"Số": "1.1.1", "Tên": "Lạc"},
            "Dòng 2: cột “Số” phải có dạng 1, 1.1 hoặc 1.1.1, mục trên đứng trước mục dưới.",
        ),
        ({"Số": "1", "Tên": ""}, "Dòng 2: cột “Tên” còn trống."),
    ],
)
def test_a_row_out_of_place_is_named(row: dict[str, str], sentence: str) -> None:
    with pytest.raises(Refused) as caught:
        body_of({}, [(2, row)])
    assert [say(one.reason, WORDS) for one in caught.value.refusals] == [sentence]
