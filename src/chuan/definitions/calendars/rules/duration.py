"""Lengths of time as the law writes them: "20 giờ làm việc", "02 tháng và 15 ngày làm việc"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from chuan.base.kernel.refusal import Refusal, refuse
from chuan.base.kernel.text import nfc


class Unit(StrEnum):
    HOUR = "hour"  # giờ, giờ làm việc: session minutes
    WORKING_DAY = "working_day"  # ngày làm việc
    DAY = "day"  # ngày
    MONTH = "month"  # tháng


@dataclass(frozen=True, slots=True)
class Part:
    amount: Decimal
    unit: Unit


@dataclass(frozen=True, slots=True)
class Duration:
    """A sum of parts, counted left to right."""

    parts: tuple[Part, ...]


DAY_MINUTES = 480
"""Minutes of a working day in the rule packs of today (8 hours)."""

_UNITS = {
    "giờ làm việc": Unit.HOUR,
    "giờ": Unit.HOUR,
    "ngày làm việc": Unit.WORKING_DAY,
    "ngày": Unit.DAY,
    "tháng": Unit.MONTH,
}
_NAMES = {
    Unit.HOUR: ("giờ làm việc", "working hours"),
    Unit.WORKING_DAY: ("ngày làm việc", "working days"),
    Unit.DAY: ("ngày", "days"),
    Unit.MONTH: ("tháng", "months"),
}
_NUMBER = r"(?:[0-9]+\s?/\s?[0-9]+|[0-9]+[.,][0-9]+|[0-9]+|nửa)"
_PART = re.compile(rf"({_NUMBER})\s*({'|'.join(_UNITS)})(?!\w)")
_JOINT = re.compile(r"\s*(?:,\s*và\b|,|;|\+|\bvà\b)\s*")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")

_UNREAD = (
    (re.compile(r""), "calendars.duration_empty"),
    (re.compile(rf"{_NUMBER}"), "calendars.duration_without_unit"),
    (re.compile(r"[-−–—]\s*[0-9].*"), "calendars.duration_negative"),
    (re.compile(r".*[0-9].*(?:[-−–—/]|\bđến\b|\bhoặc\b|\btới\b).*[0-9].*"), "calendars.duration_range"),
)
_WORDIEST = 200
_LARGEST = 999_999


def parse_duration(text: str) -> Duration | Refusal:
    """The duration a text states, or why it is not understood; nothing is guessed."""
    plain = " ".join(nfc(text[:_WORDIEST]).lower().split()).rstrip(" .")
    parts = _parts(plain) if len(text) <= _WORDIEST else None
    if parts is None:
        return _refused(plain)
    for part in parts:
        if part.amount > _LARGEST:
            return refuse("invalid", "calendars.duration_too_long", field="for", text=plain)
        if part.unit in {Unit.DAY, Unit.MONTH} and part.amount != int(part.amount):
            return refuse("invalid", "calendars.duration_broken_day", field="for", text=plain)
    return Duration(parts)


def _parts(plain: str) -> tuple[Part, ...] | None:
    """The parts of a text read from left to right; ``None`` where something else stands between them."""
    parts: list[Part] = []
    at = 0
    while found := _PART.match(plain, at):
        amount = _amount(found[1])
        if amount is None:
            return None
        parts.append(Part(amount, _UNITS[found[2]]))
        if found.end() == len(plain):
            return tuple(parts)
        joint = _JOINT.match(plain, found.end())
        if joint is None:
            return None
        at = joint.end()
    return None


def _amount(number: str) -> Decimal | None:
    """A number as written; ``None`` for n/0 and for "1.000", which may mean one or a thousand."""
    if number == "nửa":
        return Decimal("0.5")
    if _THOUSANDS.fullmatch(number):
        return None
    whole, _, below = number.replace(" ", "").partition("/")
    if not below:
        return Decimal(whole.replace(",", "."))
    return Decimal(whole) / Decimal(below) if int(below) else None


def _refused(plain: str) -> Refusal:
    key = next((key for shape, key in _UNREAD if shape.fullmatch(plain)), "calendars.duration_unread")
    return refuse("invalid", key, field="for", text=plain)


def say_duration(duration: Duration, language: str = "vi") -> str:
    """The duration in words: "2 tháng và 15 ngày làm việc" or "2 months and 15 working days"."""
    at, joint, point = (0, " và ", ",") if language == "vi" else (1, " and ", ".")
    return joint.join(f"{_figure(part.amount, point)} {_NAMES[part.unit][at]}" for part in duration.parts)


def _figure(amount: Decimal, point: str) -> str:
    text = f"{amount:.4f}".rstrip("0").rstrip(".")
    return text.replace(".", point)


def whole_minutes(amount: Decimal, of: int) -> int:
    """``amount`` times ``of`` minutes, seconds dropped; a third of 480 is 160 although no decimal says so."""
    exact = amount * of
    minutes = int(exact)
    return minutes if minutes == exact else int(exact.quantize(Decimal("0.000001")))


def working_minutes(duration: Duration, day_minutes: int = DAY_MINUTES) -> int | None:
    """Session minutes of a duration in hours and working days; ``None`` when it counts calendar time."""
    each = {Unit.HOUR: 60, Unit.WORKING_DAY: day_minutes}
    if any(part.unit not in each for part in duration.parts):
        return None
    return sum(whole_minutes(part.amount, each[part.unit]) for part in duration.parts)
