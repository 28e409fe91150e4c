"""A spreadsheet of texts: good rows, bad rows, and files that are none."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook

from chuan.base.kernel.refusal import Refused
from chuan.definitions.laws.imports.texts import read_texts

HEAD = "Số ký hiệu;Tên;Loại;Ngày ban hành;Ngày hiệu lực;Thay thế;Nguồn"
GOOD = "309/2026/NĐ-CP;Nghị định sửa đổi;Nghị định;05/08/2026;05/08/2026;118/2025/NĐ-CP;Công báo"


def test_a_good_row_is_read() -> None:
    good, bad = read_texts(f"{HEAD}\n{GOOD}\n".encode())
    assert not bad
    row, text = good[0]
    assert (row, text.kind, text.effect) == (2, "decree", date(2026, 8, 5))
    assert text.replaces == ("118/2025/NĐ-CP",)


def test_a_workbook_with_real_days_is_read_the_same() -> None:
    book = Workbook()
    page = book.worksheets[0]
    page.append(HEAD.split(";"))
    page.append([*GOOD.split(";")[:4], date(2026, 8, 5), "118/2025/NĐ-CP", "Công báo"])
    kept = BytesIO()
    book.save(kept)
    assert read_texts(kept.getvalue()) == read_texts(f"{HEAD}\n{GOOD}\n".encode())


def test_a_bad_day_names_its_row() -> None:
    _, bad = read_texts(f"{HEAD}\n{GOOD}\n{GOOD.replace('05/08/2026', '31/02/2026')}".encode())
    assert {row for row, _ in bad} == {3}
    assert dict(bad[0][1].reason.facts)["text"] == "31/02/2026"


def test_the_same_number_with_other_content_in_one_file_is_told() -> None:
    _, bad = read_texts(f"{HEAD}\n{GOOD}\n{GOOD}\n{GOOD.replace('Công báo', 'Báo')}".encode())
    assert [(row, one.reason.key) for row, one in bad] == [(4, "laws.text_twice_in_file")]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "laws.text_no_rows"),
        (HEAD.encode(), "laws.text_no_rows"),
        (b"PK\x03\x04nonsense", "laws.text_not_file"),
        (b"\xff\xfe\x00x", "laws.text_not_file"),
        (b"a;b\nc;d", "laws.text_no_columns"),
    ],
)
def test_what_is_no_such_table_is_refused_in_a_sentence(content: bytes, key: str) -> None:
    with pytest.raises(Refused) as refused:
        read_texts(content)
    assert refused.value.refusals[0].reason.key == key
