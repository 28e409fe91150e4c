"""Số, ký hiệu of a numbered form: "07/PXL-UBND", the kind of paper and who issues it."""

from __future__ import annotations

import re
from collections.abc import Mapping

KINDS: Mapping[str, str] = {"apology": "PXL", "supplement": "PBS", "refusal": "PTC", "stop": "TB"}
"""Form -> letters of its kind, as the forms of 2025 print them; "TB" is the decree's for a notice."""

_PLACE = re.compile(r"\s(?:xã|phường|đặc khu|tỉnh|thành phố|số|tại)\s")
_SKIPPED = frozenset({"và"})


def symbol(meaning: str, issuer: str) -> str:
    """As "PXL-UBND"; ``KeyError`` for a form that has no number of its own."""
    return f"{KINDS[meaning]}-{initials(issuer)}"


def numbered(number: int, meaning: str, issuer: str) -> str:
    """As "07/PXL-UBND"; below ten with a zero before it, as the decree has it."""
    return f"{number:02}/{symbol(meaning, issuer)}"


def initials(name: str) -> str:
    """First letters of an office's name up to its place: "Ủy ban nhân dân xã Đông Ngũ" is "UBND"."""
    words = re.findall(r"\w+", _PLACE.split(name, maxsplit=1)[0])
    letters = "".join(word[0].upper() for word in words if word.lower() not in _SKIPPED)
    return letters.replace("Ủ", "U")
