"""Codes of documents (mã hiệu): the agency's pattern over the letters of a field and a number never given twice."""

from __future__ import annotations

import re
import unicodedata

_SKIPPED = frozenset({"và", "của", "về"})


def letters(field: str) -> str:
    """First letters of a field's words, without its remark in brackets: "Đất đai" is "ĐĐ", "Hộ tịch" is "HT"."""
    words = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", field.split("(", 1)[0]))
    return "".join(word[0].upper() for word in words if word.lower() not in _SKIPPED) or "TT"


def mark(pattern: str, field: str, number: int, form: int = 0) -> str:
    """The pattern filled in: "QT.{field}.{number}" gives "QT.ĐĐ.01"."""
    values = {"{field}": field, "{number}": f"{number:02}", "{form}": f"{form:02}"}
    return re.sub(r"\{(?:field|number|form)\}", lambda found: values[found.group()], pattern)
