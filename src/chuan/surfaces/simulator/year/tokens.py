"""A text turned into a form: what differs from one copy to the next becomes a slot; pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Any

Slot = str | int
"""A name, or the ordinal of a day: days are moved, names are looked up."""
SEPARATOR = "\x1e"
"""Between the pieces of a form; in no text that is kept."""
_FIXED = "\x1f"
"""Before a piece whose days stay."""
_DAY = r"(?<![\w.-])20\d\d-\d\d-\d\d(?![\d-])"
_NUMBER = r"(?<![\w.])\d{9,19}(?![\w.])"


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
            return re.sub(_NUMBER, slot, text[1:])
        if text in names:
            slots.append(names[text])
        elif text[4] == "-" and text[7] == "-":
            slots.append(date.fromisoformat(text).toordinal())
        else:
            return text
        return "%s"

    spelt = sorted((re.escape(name) for name in names if not name.isdecimal()), key=len, reverse=True)
    pattern = "|".join([f"{_FIXED}[^{SEPARATOR}]*", *spelt, _DAY, _NUMBER])
    whole = SEPARATOR.join(piece.text if piece.dated else _FIXED + piece.text for piece in pieces)
    return re.sub(pattern, slot, whole.replace("%", "%%")), slots


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
