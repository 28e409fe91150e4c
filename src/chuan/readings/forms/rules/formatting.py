"""Dates, money and counts as Vietnamese administrative documents write them."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime

from chuan.base.kernel.clock import local

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def day_words(day: date) -> str:
    """As "ngày 05 tháng 01 năm 2026": days below 10 and months 1, 2 take a zero (NĐ 30/2020, phụ lục I)."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def time_words(value: datetime) -> str:
    """As "14 giờ 20 phút" at Asia/Ho_Chi_Minh."""
    here = local(value)
    return f"{here:%H} giờ {here:%M} phút"


def moment_words(value: datetime) -> str:
    """As "14 giờ 20 phút, ngày 28 tháng 8 năm 2026" at Asia/Ho_Chi_Minh."""
    return f"{time_words(value)}, {day_words(local(value).date())}"


def day(value: date) -> str:
    """As 28/08/2026."""
    return f"{value:%d/%m/%Y}"


def moment(value: datetime) -> str:
    """As "14:20 28/08/2026" at Asia/Ho_Chi_Minh."""
    return f"{local(value):%H:%M %d/%m/%Y}"


def weekday(value: date) -> str:
    return WEEKDAYS[value.weekday()]


def money(amount: int) -> str:
    """As "8.000 đồng"; "không thu" for nothing."""
    return f"{amount:,} đồng".replace(",", ".") if amount else "không thu"


def count(number: int) -> str:
    """As "02": counts below ten are written with two digits so that none can be added before."""
    return f"{number:02}"


def amount(number: int) -> str:
    """A count of a table cell: "02", and nothing for none."""
    return count(number) if number else ""


def plain(text: str) -> str:
    """Text fit for a form: NFC, single spaces, no control or direction marks; line breaks kept."""
    composed = unicodedata.normalize("NFC", text)
    return "\n".join(" ".join(map(_visible, line.split())) for line in composed.splitlines())


def _visible(word: str) -> str:
    return "".join(char for char in word if unicodedata.category(char) not in ("Cc", "Cf"))
