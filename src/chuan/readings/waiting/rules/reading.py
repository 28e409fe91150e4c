"""A number as it is read aloud, for the eyes of who hears badly: "A, không một hai"."""

from __future__ import annotations

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def aloud(label: str) -> str:
    """Letter and digits one by one."""
    letter, digits = label[:1], label[1:]
    return f"{letter}, {' '.join(_DIGITS[int(one)] for one in digits)}"
