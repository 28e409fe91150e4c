"""Two texts side by side as one: what stayed, what went, what came, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME, GONE, NEW = "same", "gone", "new"
_ALIKE = 0.4
"""How alike two lines must be to be told as one that changed."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words; ``kind`` is one of the three words above."""

    kind: str
    text: str


Row = tuple[Piece, ...]


def redline(before: Sequence[str], after: Sequence[str]) -> tuple[Row, ...]:
    """Every line of both, in order; a line that changed is one row with its words struck out and put in."""
    rows: list[Row] = []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            rows += [(Piece(SAME, line),) for line in before[i:j]]
        else:
            rows += _changed(list(before[i:j]), list(after[k:m]))
    return tuple(rows)


def _changed(gone: list[str], new: list[str]) -> Iterator[Row]:
    """Lines taken out and put in: the alike ones paired in order, the others whole."""
    for line in new:
        old = next((one for one in gone if _alike(one, line)), None)
        if old is None:
            yield (Piece(NEW, line),)
            continue
        while gone[0] != old:
            yield (Piece(GONE, gone.pop(0)),)
        gone.pop(0)
        yield words(old, line)
    yield from ((Piece(GONE, line),) for line in gone)


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio() >= _ALIKE


def words(before: str, after: str) -> Row:
    """One line as it changed, word by word."""
    old, new = before.split(), after.split()
    pieces: list[Piece] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece(SAME, " ".join(old[i:j])))
            continue
        pieces += [Piece(GONE, " ".join(old[i:j]))] * (i < j) + [Piece(NEW, " ".join(new[k:m]))] * (k < m)
    return tuple(pieces)


def changed(row: Row) -> bool:
    return any(piece.kind != SAME for piece in row)
