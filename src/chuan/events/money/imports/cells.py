"""What stands in the cells of a bank's file: headings, days and sums as banks write them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from math import isfinite

from chuan.base.kernel.text import fold

Cell = str | int | float | Decimal | date | datetime | None
Row = Sequence[Cell]

HEADINGS: Mapping[str, frozenset[str]] = {
    "day": frozenset({"ngay", "ngay giao dich", "ngay gd", "ngay hieu luc", "ngay hach toan", "date", "transaction date"}),
    "credit": frozenset(
        {"ghi co", "so tien ghi co", "phat sinh co", "ps co", "co", "so tien", "so tien den", "credit", "amount"}
    ),
    "debit": frozenset({"ghi no", "so tien ghi no", "phat sinh no", "ps no", "no", "debit"}),
    "text": frozenset(
        {
            "noi dung", "noi dung giao dich", "noi dung chuyen khoan", "dien giai", "mo ta", "chi tiet giao dich",
            "description", "details",
        }
    ),
    "reference": frozenset(
        {
            "so giao dich", "ma giao dich", "so tham chieu", "ma tham chieu", "so but toan", "so chung tu", "so ct",
            "reference", "transaction id",
        }
    ),
}  # fmt: skip
"""Column -> what its heading may be, marks and case forgiven."""

_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]0{1,2})?")
_PLAIN = re.compile(r"\d+(?:[.,]0{1,2})?")
_DAYS = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d", "%d/%m/%y")


def columns_of(row: Row) -> dict[str, int] | None:
    """Column -> its place, where the row is the heading: it names at least a day, a sum and the words."""
    found: dict[str, int] = {}
    for at, cell in enumerate(row):
        heading = re.sub(r"\s*\(.*\)$", "", fold(str(cell or "")).strip(" :*"))
        for name, known in HEADINGS.items():
            if heading in known and name not in found:
                found[name] = at
    return found if {"day", "credit", "text"} <= found.keys() else None


def day_of(cell: Cell) -> date | None:
    """``20/11/2026``, with a time after it or not; None where it is none."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = str(cell or "").strip()
    first = re.split(r"[\sT]", text, maxsplit=1)[0] if text else ""
    for form in _DAYS:
        try:
            return datetime.strptime(first, form).date()  # noqa: DTZ007 - a day of the bank's, without a zone
        except ValueError:
            continue
    return None


def money_of(cell: Cell) -> int | None:
    """Whole đồng of a number or of "25.000", "25,000.00 VND", "-25000"; 0 for an empty cell, None where it is none."""
    if isinstance(cell, bool | datetime | date):
        return None
    if isinstance(cell, int | float | Decimal):
        return int(cell) if isfinite(cell) and cell == int(cell) else None
    text = re.sub(r"(?i)vnd|vnđ|đồng|đ|₫|[\s\u00a0+]", "", str(cell or ""))
    sign, digits = (-1, text[1:]) if text.startswith("-") else (1, text)
    if not digits:
        return 0
    if _GROUPED.fullmatch(digits):
        return sign * int(re.sub(r"[.,]", "", re.sub(r"[.,]0{1,2}$", "", digits)))
    return sign * int(re.split(r"[.,]", digits)[0]) if _PLAIN.fullmatch(digits) else None


def words_of(cell: Cell) -> str:
    """A cell as words on one line."""
    if isinstance(cell, float) and cell == int(cell):
        cell = int(cell)
    return " ".join(str(cell if cell is not None else "").split())


def is_blank(row: Row) -> bool:
    return all(cell is None or not str(cell).strip() for cell in row)


def label_of(row: Row) -> str:
    """The first words of a row, folded: "tong cong", "so du dau ky"."""
    return next((fold(str(cell)).strip(" :") for cell in row if cell is not None and str(cell).strip()), "")


def last_sum(row: Row) -> int | None:
    """The last sum in a row: what stands behind "Số dư cuối kỳ"."""
    found = [money for cell in row if cell not in (None, "") and (money := money_of(cell)) is not None]
    return found[-1] if found else None
