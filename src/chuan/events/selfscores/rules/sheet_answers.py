"""What a cell of a survey's file says: consent, and an answer on the sheet's own scale."""

from __future__ import annotations

from typing import Any

from chuan.events.selfscores.rules.survey import BEST

_YES, _NO = frozenset({"x", "có", "co", "1", "true"}), frozenset({"k", "không", "khong", "0", "false"})


class Faulty(Exception):
    """A row that cannot be right: the end of a sentence's key, and its facts."""

    def __init__(self, key: str, **facts: str | int) -> None:
        super().__init__(key)
        self.key, self.facts = key, facts


def consent(cell: Any) -> bool | None:
    """Whether somebody agreed to answer; None where nothing is ticked."""
    text = str(cell if cell is not None else "").strip().casefold()
    if text in _YES or text in _NO:
        return text in _YES
    if text:
        raise Faulty("sheet_tick", value=text[:20])
    return None


def answer(question: str, cell: Any) -> int:
    """1 to 5, 0 where nothing was ticked; shares and other scales are refused by what they look like."""
    text = str(cell if cell is not None else "").strip()
    whole = text.removesuffix(".0")
    if not text:
        return 0
    if whole.isascii() and whole.isdecimal() and 0 <= int(whole) <= BEST:
        return int(whole)
    raise Faulty(_fault(text), question=question, value=text[:20])


def _fault(text: str) -> str:
    """Which unit it seems to be in."""
    number = text.removesuffix("%").strip().replace(",", ".", 1)
    if text.endswith("%") or (number.replace(".", "", 1).isdecimal() and float(number) > 10):
        return "sheet_percent"
    return "sheet_ten" if number.isdecimal() else "sheet_answer"
