"""A text turned into a form: what differs from one copy to the next becomes a slot; pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import itemgetter
from typing import Any

from chuan.base.kernel.canonical import utc

Slot = str | int
"""A name, or the ordinal of a day: days are moved, names are looked up."""
SEPARATOR = "\x1e"
"""Between the pieces of a form; in no text that is kept."""
_FIXED = "\x1f"
"""Before a piece whose days stay."""
_DAY = r"(?<![\w.-])20\d\d-\d\d-\d\d(?![\d-])"
_NUMBER = r"(?<![\w.])\d{9,19}(?![\w.])"
_MARK = "\x1c"
"""Around the slot of a name that is no number, once the name is found."""
_MARKED = f"{_MARK}[^{_MARK}]*{_MARK}"
_NAMES = re.compile(f"{_MARKED}|{_NUMBER}")
_ALL = re.compile(f"{_FIXED}[^{SEPARATOR}]*|{_MARKED}|{_DAY}|{_NUMBER}")


@dataclass(frozen=True, slots=True)
class Piece:
    """One text; ``dated``: the days in it move with the copy."""

    text: str
    dated: bool = True


class Form:
    """Pieces with slots; ``filled`` gives them with the values of one copy."""

    def __init__(self, pieces: Sequence[Piece], names: Mapping[str, str]) -> None:
        """``names``: a text that stands in the pieces -> the slot it becomes."""
        self._format, found = _split(pieces, names)
        self.names = tuple(sorted({slot for slot in found if isinstance(slot, str)}))
        self.days = tuple(sorted({slot for slot in found if isinstance(slot, int)}))
        places = {slot: place for place, slot in enumerate((*self.names, *self.days))}
        self._pick = itemgetter(
            *(places[slot] for slot in found), 0, 0
        )  # at least two, so that it is a tuple

    def filled(self, values: Sequence[str]) -> list[str]:
        """The pieces of a copy; ``values`` of ``names``, then of ``days``."""
        picked: tuple[str, ...] = self._pick(values)[:-2]
        return (self._format % picked).split(SEPARATOR)


def _split(pieces: Sequence[Piece], names: Mapping[str, str]) -> tuple[str, list[Slot]]:
    """All pieces as one format, and what goes into its places."""
    slots: list[Slot] = []

    def slot(found: re.Match[str]) -> str:
        text = found[0]
        if text[0] == _FIXED:
            return _NAMES.sub(slot, text[1:])
        if text[0] == _MARK:
            slots.append(text[1:-1])
        elif text in names:
            slots.append(names[text])
        elif text[4] == "-" and text[7] == "-":
            slots.append(date.fromisoformat(text).toordinal())
        else:
            return text
        return "%s"

    whole = SEPARATOR.join(piece.text if piece.dated else _FIXED + piece.text for piece in pieces)
    for name in sorted((name for name in names if not name.isdecimal()), key=len, reverse=True):
        whole = whole.replace(name, f"{_MARK}{names[name]}{_MARK}")
    return _ALL.sub(slot, whole.replace("%", "%%")), slots


def cell(value: Any) -> str:
    """A value as COPY reads it."""
    if value is None:
        return r"\N"
    if isinstance(value, bool):
        return "t" if value else "f"
    text = str(value)
    for plain, escaped in (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")):
        text = text.replace(plain, escaped)
    return text


def line(values: Sequence[Any]) -> str:
    """A row as COPY reads it, without its end."""
    return "\t".join(map(cell, values))


def plain_line(values: Iterable[Any]) -> str:
    """A row whose moments and days become text first."""
    return line([_plain(value) for value in values])


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return utc(value)
    return value.isoformat() if isinstance(value, date) else value
