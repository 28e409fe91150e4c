"""Lengths of time and the rules that end them, as text."""

from __future__ import annotations

import re
from decimal import Decimal

from chuan.definitions.calendars.rules.duration import Duration, Part, Unit
from chuan.definitions.procedures.rules.wire.forms import Form, fault, one_of, shown

COUNTING_RULES = ("cut-off-15", "same-day", "first-day-counted", "end-at-closing", "same-minute")

_UNITS = {
    Unit.HOUR: "giờ làm việc",
    Unit.WORKING_DAY: "ngày làm việc",
    Unit.DAY: "ngày",
    Unit.MONTH: "tháng",
}
_NAMES = {name: unit for unit, name in _UNITS.items()}
_PART = re.compile(r"(\d+(?:,\d+)?) (giờ làm việc|ngày làm việc|ngày|tháng)")


def duration_text(duration: Duration) -> str:
    """As the law writes it: "2 tháng và 15 ngày làm việc", "0,5 ngày làm việc"."""
    return " và ".join(
        f"{format(part.amount.normalize(), 'f')} {_UNITS[part.unit]}".replace(".", ",")
        for part in duration.parts
    )


def _load(value: object, path: str) -> Duration:
    parts = [_PART.fullmatch(part) for part in str(value).split(" và ")]
    read = tuple(Part(Decimal(m[1].replace(",", ".")), _NAMES[m[2]]) for m in parts if m)
    if len(read) < len(parts):
        raise fault(path, "not_duration", given=shown(value))
    return Duration(read)


DURATION: Form[Duration] = Form(duration_text, _load)
RULE = one_of(COUNTING_RULES)
