"""How days, moments, working time, money and numbers are written for Vietnamese readers. Pure text."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from chuan.base.kernel.clock import local

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
WEEKDAYS_SHORT = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
WORKING_DAY = 480
"""Minutes of a working day where the caller does not say how long the agency's day is."""


def weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def weekday_short(day: date) -> str:
    return WEEKDAYS_SHORT[day.weekday()]


def day(value: date) -> str:
    """``20/11/2026``; of a moment, its day in Vietnam."""
    return _day_of(value).strftime("%d/%m/%Y")


def day_month(value: date) -> str:
    """``20/11``."""
    return _day_of(value).strftime("%d/%m")


def long_day(value: date) -> str:
    """``thứ Sáu 20/11/2026``."""
    here = _day_of(value)
    return f"{weekday(here)} {day(here)}"


def hour(moment: datetime) -> str:
    """``16:00``, in Vietnam."""
    return local(moment).strftime("%H:%M")


def long_moment(moment: datetime) -> str:
    """``thứ Sáu 27/11/2026, 16:00``."""
    return f"{long_day(moment)}, {hour(moment)}"


def short_moment(moment: datetime) -> str:
    """``20/11 09:12``."""
    return f"{day_month(moment)} {hour(moment)}"


def since(moment: datetime, now: datetime) -> str:
    """When something began, as short as today allows: ``08:05``, ``18/11``, ``18/11/2025``."""
    then, today = local(moment), local(now)
    if then.date() == today.date():
        return hour(then)
    return day_month(then) if then.year == today.year else day(then)


def span(minutes: int, working_day: int = WORKING_DAY) -> str:
    """Working minutes in at most two units, rounded down: ``1 ngày 5 giờ``, ``1 giờ 50 phút``, ``50 phút``."""
    days, rest = divmod(abs(minutes), working_day)
    hours, left = divmod(rest, 60)
    units = ((days, "ngày"), (hours, "giờ"), (0 if days else left, "phút"))
    return " ".join(f"{amount} {unit}" for amount, unit in units if amount) or "0 phút"


def left(minutes: int, working_day: int = WORKING_DAY) -> str:
    """``còn 1 ngày 5 giờ làm việc``; below zero ``quá 10 giờ làm việc``; at zero ``hết giờ``."""
    if minutes == 0:
        return "hết giờ"
    return f"{'còn' if minutes > 0 else 'quá'} {span(minutes, working_day)} làm việc"


def left_short(minutes: int, working_day: int = WORKING_DAY) -> str:
    """As ``left`` without ``làm việc``, for a narrow column."""
    return left(minutes, working_day).removesuffix(" làm việc")


def number(value: int | Decimal, decimals: int = 0) -> str:
    """``1.234.567`` and ``98,50``: a dot for thousands, a comma for decimals."""
    text = f"{Decimal(value):,.{decimals}f}"
    return text.translate(str.maketrans(",.", ".,"))


def money(dong: int) -> str:
    """``8.000 đ``."""
    return f"{number(dong)} đ"


def percent(part: int, whole: int) -> str:
    """``98,5 %``, half up at one decimal; ``–`` where there is nothing to divide by."""
    if whole == 0:
        return "–"
    share = (Decimal(part * 1000) / Decimal(whole)).quantize(Decimal(1), rounding="ROUND_HALF_UP") / 10
    return f"{number(share, 1).removesuffix(',0')} %"


def size(count: int) -> str:
    """Bytes of a file as people read them: ``340 kB``, ``2,1 MB``."""
    return (
        f"{number(Decimal(count) / 1_000_000, 1)} MB"
        if count >= 1_000_000
        else f"{max(1, round(count / 1000))} kB"
    )


def _day_of(value: date) -> date:
    return local(value).date() if isinstance(value, datetime) else value
