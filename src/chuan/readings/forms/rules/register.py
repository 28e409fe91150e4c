"""Sổ theo dõi hồ sơ: one line a dossier, for a period, as a page and as a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar

from chuan.base.kernel.clock import local
from chuan.readings.forms.rules.formatting import count, day, moment, plain
from chuan.readings.forms.rules.parts import Head, Sheet, head_sheet


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """``signed`` names who took the result; ``method`` is how (trực tiếp, bưu chính, trực tuyến).

    ``number`` is its own within the year. One that ended without a result is ``ended`` by a key of ``ENDED``,
    on the day of ``returned``. ``system``: the ministry's system in which it is worked. ``note`` is the column
    the form had until 2025. ``outside``: received elsewhere, ``arrived``: when the competent agency took it in.
    """

    code: str
    procedure: str
    owner: str
    address: str
    phone: str
    solving: str
    received: datetime
    promised: datetime | None = None
    returned: datetime | None = None
    method: str = ""
    signed: str = ""
    sets: int = 1
    note: str = ""
    number: int = 0
    ended: str = ""
    system: str = ""
    supplements: int = 0  # times the citizen was sent for papers after reception
    outside: bool = False
    arrived: datetime | None = None
    helped: str = ""  # where the citizen was helped to fill it in


ENDED: Mapping[str, str] = {"stopped": "Dừng giải quyết", "annulled": "Hủy tiếp nhận"}
Value = str | int | Decimal | datetime
"""What a cell holds: in the workbook a date is a date and a number a number."""
Column = tuple[str, float, Callable[[RegisterLine], Value]]
"""Heading, relative width, value of a cell."""


def _when(value: datetime | None) -> Value:
    return value or ""


def _returned(line: RegisterLine) -> Value:
    if line.ended not in ENDED:
        return _when(line.returned)
    on = f" {day(local(line.returned).date())}" if line.returned else ""
    return ENDED[line.ended] + on


def _arrived(line: RegisterLine) -> Value:
    """The second stamp; nothing of what was received where it is decided."""
    if not line.outside:
        return ""
    return line.arrived or "Chưa nhận"


def _solving(line: RegisterLine) -> str:
    worked = f"{line.solving}, xử lý tại {line.system}" if line.system else line.solving
    return plain(f"{worked}; hỗ trợ kê khai: {line.helped}" if line.helped else worked)


def _address_phone(line: RegisterLine) -> str:
    return plain("\n".join(part for part in (line.address, line.phone) if part))


_CODE: Column = ("Mã hồ sơ", 2.6, lambda line: plain(line.code))
_PROCEDURE: Column = ("Tên thủ tục hành chính", 3.0, lambda line: plain(line.procedure))
_SETS: Column = ("Số lượng hồ sơ (bộ)", 1.0, lambda line: line.sets)
_REST: tuple[Column, ...] = (
    ("Tên cá nhân, tổ chức", 2.3, lambda line: plain(line.owner)),
    ("Địa chỉ, số điện thoại", 3.6, _address_phone),
    ("Cơ quan chủ trì giải quyết", 2.1, _solving),
    ("Nhận hồ sơ", 1.6, lambda line: _when(line.received)),
    ("Hẹn trả kết quả", 1.6, lambda line: _when(line.promised)),
    ("Trả kết quả", 1.6, _returned),
    ("Phương thức nhận kết quả", 1.4, lambda line: plain(line.method)),
    ("Ký nhận", 1.5, lambda line: plain(line.signed)),
)
_NOTE: Column = ("Ghi chú", 1.2, lambda line: plain(line.note))

BESIDE: tuple[Column, ...] = (
    ("Bổ sung từ lần hai", 1.3, lambda line: f"{line.supplements} lần" if line.supplements > 1 else ""),
)
"""What the decree's form has no column for: on the screen and in the workbook only, never in the printed book."""
_FORM_2025: tuple[Column, ...] = (_CODE, _PROCEDURE, *_REST)
_ARRIVED: Column = ("Cơ quan giải quyết nhận", 1.6, _arrived)
"""Beside the form's own columns since the law counts from the second stamp."""
_AT = next(at for at, (heading, _, _) in enumerate(_FORM_2025) if heading == "Nhận hồ sơ") + 1
COLUMNS: dict[str, tuple[Column, ...]] = {
    "2018": (_CODE, _PROCEDURE, _SETS, *_REST, _NOTE),
    "2025-07-01": _FORM_2025,
    "2026-08-05": (*_FORM_2025[:_AT], _ARRIVED, *_FORM_2025[_AT:]),
}
"""Rule pack -> columns after STT: the form of 2025 dropped "số lượng" and "ghi chú"."""


@dataclass(frozen=True, slots=True)
class Register:
    """Dossiers received from ``since`` to ``last``, both days included; ``field`` is the lĩnh vực or ""."""

    MEANING: ClassVar[str] = "register"
    PAGES: ClassVar[tuple[str, ...]] = ("a4-landscape",)

    head: Head
    since: date
    last: date
    lines: tuple[RegisterLine, ...]
    keeper: str
    field: str = ""
    book: str = ""

    def columns(self) -> tuple[Column, ...]:
        return COLUMNS[self.head.pack]

    def beside(self) -> list[list[Value]]:
        """The columns beside the form's, heading first."""
        return [
            [heading for heading, _, _ in BESIDE],
            *([value(line) for _, _, value in BESIDE] for line in self.lines),
        ]

    def heading(self) -> list[str]:
        return ["STT", *(heading for heading, _, _ in self.columns())]

    def values(self) -> list[list[Value]]:
        """One row a dossier, dates as dates; its number in the year, else its place in the list."""
        columns = self.columns()
        return [
            [line.number or at, *(value(line) for _, _, value in columns)]
            for at, line in enumerate(self.lines, start=1)
        ]

    def table(self) -> list[list[str]]:
        """Heading, then one row a dossier, all as text."""
        return [self.heading(), *([_text(value) for value in row] for row in self.values())]

    def sheet(self) -> Sheet:
        heading, *rows = self.table()
        return head_sheet(self.MEANING, self.head) | {
            "since": day(self.since),
            "last": day(self.last),
            "field": plain(self.field),
            "book": plain(self.book),
            "heading": heading,
            "widths": [0.8, *(width for _, width, _ in self.columns())],
            "rows": rows,
            "total": count(len(rows)),
            "keeper": plain(self.keeper),
        }


def _text(value: Value) -> str:
    if isinstance(value, datetime):
        return moment(value)
    return value if isinstance(value, str) else count(int(value))
