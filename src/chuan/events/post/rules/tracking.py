"""Tracking numbers of the post: two letters, eight digits and their check digit, two letters of the country (UPU S10)."""

from __future__ import annotations

import re

from chuan.base.kernel.refusal import Refusal, refuse

_SHAPE = re.compile(r"[A-Z]{2}[0-9]{9}[A-Z]{2}")
_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)


def read(text: str) -> str | Refusal:
    """The number as it is kept, spaces, dots and case forgiven; why it is none otherwise."""
    number = re.sub(r"[\s.\-]", "", text[:40]).upper()
    if not _SHAPE.fullmatch(number):
        return refuse("invalid", "post.tracking_shape", field="tracking", number=number)
    if check_digit(number[2:10]) != int(number[10]):
        return refuse("invalid", "post.tracking_digit", field="tracking", number=number)
    return number


def check_digit(serial: str) -> int:
    """The ninth digit of eight: 11 minus the weighted sum modulo 11; 10 is written 0 and 11 is written 5."""
    rest = 11 - sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, serial, strict=True)) % 11
    return {10: 0, 11: 5}.get(rest, rest)
