"""Bank statements made for tests: CSV text and workbooks."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook

HEADING = ("STT", "Ngày giao dịch", "Số tham chiếu", "Ghi nợ", "Ghi có", "Nội dung")
FEE = "H155005132610080975"


def csv(*rows: Sequence[object], delimiter: str = ",") -> bytes:
    lines = (delimiter.join(f'"{cell}"' for cell in row) for row in (HEADING, *rows))
    return ("\ufeff" + "\r\n".join(lines)).encode()


def xlsx(*rows: Sequence[object], heading: Sequence[str] = HEADING) -> bytes:
    book = Workbook()
    page = book.worksheets[0]
    for row in (heading, *rows):
        page.append(list(row))
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def row(
    amount: object, text: str = FEE, day: object = "20/11/2026", reference: str = "FT1", debit: object = ""
) -> list[object]:
    return ["1", day, reference, debit, amount, text]
