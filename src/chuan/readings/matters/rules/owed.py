"""What a matter asks of somebody who holds no step of it: whoever borrowed a file brings it back in time."""

from __future__ import annotations

from datetime import date, datetime, time

from chuan.base.kernel.clock import VIETNAM
from chuan.events.loans.rules.loan import State
from chuan.readings.matters.rules.rows import Row

BRING_BACK = "bring-back"
"""A step that nobody ends by hand: it is over when the keeper has the file."""


def end_of(day: date) -> datetime:
    """The last minute of a day."""
    return datetime.combine(day, time(23, 59), VIETNAM)


def of_borrower(stream: int, agency: int, loan: State) -> tuple[Row, ...]:
    """The borrower's row while the file is out; it says that he was reminded."""
    if not loan.out or loan.lent is None or loan.until is None:
        return ()
    told = f", đã nhắc ngày {loan.reminded[-1]:%d/%m/%Y}" if loan.reminded else ""
    row: Row = {
        "stream": stream,
        "step": BRING_BACK,
        "agency": agency,
        "official": loan.borrower,
        "step_name": f"Trả hồ sơ đã mượn{told}",
        "since": datetime.combine(loan.lent, time(), VIETNAM),
        "due": end_of(loan.until),
    }
    return (row,)
