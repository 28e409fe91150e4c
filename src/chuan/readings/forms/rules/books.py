"""Sổ đăng ký văn bản đi and văn bản đến: one row a number, void and returned ones with their reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from chuan.readings.forms.rules.formatting import count, day, plain
from chuan.readings.forms.rules.parts import Head, Sheet, head_sheet

OUT: tuple[tuple[str, float], ...] = (
    ("Số, ký hiệu văn bản", 2.0), ("Ngày tháng văn bản", 1.5), ("Tên loại và trích yếu nội dung văn bản", 4.6),
    ("Người ký", 2.0), ("Nơi nhận văn bản", 2.6), ("Đơn vị, người nhận bản lưu", 2.2), ("Số lượng bản", 0.9),
    ("Hình thức", 1.3), ("Số trong hệ thống QLVB", 1.6), ("Ghi chú", 2.0),
)  # fmt: skip
CAME: tuple[tuple[str, float], ...] = (
    ("Ngày đến", 1.5), ("Số đến", 0.8), ("Tác giả", 2.2), ("Số, ký hiệu văn bản", 1.8), ("Ngày tháng văn bản", 1.5),
    ("Tên loại và trích yếu nội dung văn bản", 4.4), ("Đơn vị hoặc người nhận", 2.1), ("Ngày chuyển", 1.5),
    ("Ký nhận", 1.2), ("Hình thức", 1.4), ("Ghi chú", 2.2),
)  # fmt: skip
"""Heading and width of each column; the decree's annexes were not read here: columns as offices keep them."""


@dataclass(frozen=True, slots=True)
class OutgoingBook:
    """Rows have a text for each column of ``OUT``; ``about`` says what of the register they are."""

    MEANING: ClassVar[str] = "outgoing_book"
    PAGES: ClassVar[tuple[str, ...]] = ("a4-landscape",)

    head: Head
    since: date
    last: date
    rows: tuple[tuple[str, ...], ...]
    keeper: str
    about: str = ""

    def sheet(self) -> Sheet:
        return _sheet(self.MEANING, OUT, self)


@dataclass(frozen=True, slots=True)
class IncomingBook:
    """The same of what came in, by ``CAME``."""

    MEANING: ClassVar[str] = "incoming_book"
    PAGES: ClassVar[tuple[str, ...]] = ("a4-landscape",)

    head: Head
    since: date
    last: date
    rows: tuple[tuple[str, ...], ...]
    keeper: str
    about: str = ""

    def sheet(self) -> Sheet:
        return _sheet(self.MEANING, CAME, self)


def _sheet(meaning: str, columns: Sequence[tuple[str, float]], book: OutgoingBook | IncomingBook) -> Sheet:
    return head_sheet(meaning, book.head) | {
        "since": day(book.since),
        "last": day(book.last),
        "about": plain(book.about),
        "heading": [heading for heading, _ in columns],
        "widths": [width for _, width in columns],
        "rows": [[plain(cell) for cell in row] for row in book.rows],
        "total": count(len(book.rows)),
        "keeper": plain(book.keeper),
    }
