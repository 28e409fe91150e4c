"""A bank statement, whole or not at all: its credits, checked against the sums the file itself states."""

from __future__ import annotations

from dataclasses import dataclass, field

from chuan.base.kernel.refusal import Refused, refuse
from chuan.events.money.imports.cells import (
    Cell,
    Row,
    columns_of,
    day_of,
    is_blank,
    label_of,
    last_sum,
    money_of,
    words_of,
)
from chuan.events.money.imports.reading import MOST_LINES, rows_of
from chuan.events.money.rules.coded import dong
from chuan.events.money.rules.statement import Credit

_TOTALS = ("tong", "cong phat sinh", "cong ps", "total")
_OPENING, _CLOSING = ("so du dau", "opening balance"), ("so du cuoi", "closing balance")


@dataclass(frozen=True, slots=True)
class Statement:
    """``credits`` of the file in order; ``debits`` is how many lines took money out, which pay no fee.

    ``checked``: the file stated a total or its balances, and they agree.
    """

    credits: tuple[Credit, ...]
    total: int
    debits: int
    checked: bool


@dataclass(slots=True)
class _Reading:
    columns: dict[str, int] = field(default_factory=dict)
    credits: list[Credit] = field(default_factory=list)
    debits: list[int] = field(default_factory=list)
    stated: int | None = None
    opening: int | None = None
    closing: int | None = None


def read_statement(name: str, content: bytes) -> Statement:
    """The statement; ``Refused`` with one sentence at the first thing that is not understood or does not add up."""
    read = _Reading()
    for number, row in enumerate(rows_of(name, content), start=1):
        _take(read, number, row)
    if not read.columns:
        raise Refused(refuse("invalid", "money.file_no_heading", "upload"))
    if not read.credits:
        raise Refused(refuse("invalid", "money.file_empty", "upload"))
    total = sum(credit.amount for credit in read.credits)
    _add_up(read, total)
    checked = read.stated is not None or None not in (read.opening, read.closing)
    return Statement(tuple(read.credits), total, len(read.debits), checked)


def _take(read: _Reading, number: int, row: Row) -> None:
    label = label_of(row)
    if is_blank(row):
        return
    if label.startswith(_OPENING):
        read.opening = last_sum(row)
    elif label.startswith(_CLOSING):
        read.closing = last_sum(row)
    elif not read.columns:
        read.columns = columns_of(row) or {}
    elif label.startswith(_TOTALS) and day_of(_at(row, read.columns["day"])) is None:
        read.stated = money_of(_at(row, read.columns["credit"]))
    elif not _is_numbering(row):
        _line(read, number, row)


def _line(read: _Reading, number: int, row: Row) -> None:
    columns = read.columns
    day, amount = day_of(_at(row, columns["day"])), money_of(_at(row, columns["credit"]))
    debit = money_of(_at(row, columns["debit"])) if "debit" in columns else 0
    if amount is None or debit is None:
        raise _fault("money.file_sum", number, _at(row, columns["credit"]))
    if day is None and not amount and not debit:
        return  # a note below the table
    if day is None:
        raise _fault("money.file_day", number, _at(row, columns["day"]))
    if debit or amount < 0:
        read.debits.append(abs(debit) if debit else -amount)
    if amount > 0:
        reference = words_of(_at(row, columns["reference"])) if "reference" in columns else ""
        read.credits.append(Credit(day, amount, words_of(_at(row, columns["text"])), reference[:60]))
    if len(read.credits) > MOST_LINES:
        raise Refused(refuse("too_large", "money.file_long", "upload", most=MOST_LINES))


def _add_up(read: _Reading, total: int) -> None:
    if read.stated is not None and read.stated != total:
        raise Refused(
            refuse("invalid", "money.file_total", "upload", stated=dong(read.stated), total=dong(total))
        )
    if read.opening is not None and read.closing is not None:
        closing = read.opening + total - sum(read.debits)
        if closing != read.closing:
            raise Refused(
                refuse(
                    "invalid",
                    "money.file_balance",
                    "upload",
                    stated=dong(read.closing),
                    closing=dong(closing),
                )
            )


def _is_numbering(row: Row) -> bool:
    """The row of column numbers that some banks print under the heading: (1), (2), (3)."""
    cells = [str(cell).strip(" ()") for cell in row if cell is not None and str(cell).strip()]
    return len(cells) > 2 and cells == [str(at) for at in range(1, len(cells) + 1)]


def _at(row: Row, at: int) -> Cell:
    return row[at] if at < len(row) else None


def _fault(key: str, number: int, cell: Cell) -> Refused:
    return Refused(refuse("invalid", key, "upload", row=number, cell=words_of(cell)[:60]))
