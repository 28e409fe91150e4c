from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from chuan.base.kernel.clock import VIETNAM
from chuan.readings.forms.tests.lists import register


def test_form_of_2025_dropped_two_columns() -> None:
    new = register(1)
    old = replace(new, head=replace(new.head, pack="2018"))
    assert set(old.table()[0]) - set(new.table()[0]) == {"Số lượng hồ sơ (bộ)", "Ghi chú"}


def test_dossier_still_open_has_an_empty_return() -> None:
    book = register(1)
    heading, row = replace(book, lines=(replace(book.lines[0], returned=None, signed=""),)).table()
    assert row[heading.index("Trả kết quả")] == ""
    assert row[heading.index("Nhận hồ sơ")] == "14:20 28/08/2026"


def test_rows_are_numbered_and_as_wide_as_the_heading() -> None:
    table = register(12).table()
    assert [row[0] for row in table[1:]] == [f"{at:02}" for at in range(1, 13)]
    assert {len(row) for row in table} == {len(register(0).sheet()["widths"])}  # type: ignore[arg-type]


def test_a_row_has_its_number_within_the_year() -> None:
    book = register(2)
    lines = tuple(replace(line, number=number) for line, number in zip(book.lines, (411, 413), strict=True))
    assert [row[0] for row in replace(book, lines=lines).table()[1:]] == ["411", "413"]


def test_one_that_was_stopped_says_so_where_the_return_would_stand() -> None:
    book = register(1)
    line = replace(book.lines[0], ended="stopped", returned=datetime(2026, 8, 30, 9, tzinfo=VIETNAM))
    heading, row = replace(book, lines=(line,)).table()
    assert row[heading.index("Trả kết quả")] == "Dừng giải quyết 30/08/2026"


def test_one_worked_in_a_ministry_s_system_says_where() -> None:
    book = register(1)
    heading, row = replace(book, lines=(replace(book.lines[0], system="Hệ thống hộ tịch"),)).table()
    assert row[heading.index("Cơ quan chủ trì giải quyết")].endswith(", xử lý tại Hệ thống hộ tịch")


def test_what_was_received_elsewhere_carries_the_second_stamp() -> None:
    book = register(1)
    book = replace(book, head=replace(book.head, pack="2026-08-05"))
    stamped = replace(book.lines[0], outside=True, arrived=datetime(2026, 8, 29, 8, tzinfo=VIETNAM))
    waiting = replace(book.lines[0], outside=True)
    heading, *rows = replace(book, lines=(stamped, waiting, book.lines[0])).table()
    at = heading.index("Cơ quan giải quyết nhận")
    assert [row[at] for row in rows] == ["08:00 29/08/2026", "Chưa nhận", ""]
