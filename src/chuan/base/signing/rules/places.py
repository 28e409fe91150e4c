"""Where on a page things stand, in points from the lower left corner."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on one page; ``page`` counts from 0."""

    page: int
    left: float
    bottom: float
    width: float
    height: float

    @property
    def corners(self) -> tuple[int, int, int, int]:
        right, top = self.left + self.width, self.bottom + self.height
        return round(self.left), round(self.bottom), round(right), round(top)


@dataclass(frozen=True, slots=True)
class Word:
    """A run of text as the page shows it: where it begins, and how high its letters are."""

    page: int
    text: str
    left: float
    base: float
    size: float

    @property
    def right(self) -> float:
        return self.left + len(self.text) * self.size * _WIDTH


_WIDTH = 0.5
"""A letter of a Times face is about half as wide as high."""
_PERSON, _SEAL = (150.0, 46.0), 92.0
_BLANK = (40.0, 13.0)
_EDGE = 14.0
_MIDDLE = 0.53
"""The middle of what is printed: the left margin is the wider one."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where a paper of an agency is signed, sealed, numbered and dated; None where the paper has no such blank."""

    person: Box
    agency: Box
    number: Box | None = None
    day: Box | None = None
    month: Box | None = None


def above(name: Word, width: float) -> tuple[Box, Box]:
    """The person's place between title and ``name``, and the seal's over its left third (NĐ 30/2020).

    Both lie whole on a page of that ``width``, A5 too.
    """
    middle, foot = (name.left + name.right) / 2, name.base + name.size * 1.3
    left = min(max(middle - _PERSON[0] / 2, _EDGE), width - _EDGE - _PERSON[0])
    seal = Box(name.page, max(left - _SEAL * 2 / 3, _EDGE), foot - _SEAL / 4, _SEAL, _SEAL)
    return Box(name.page, left, foot, *_PERSON), seal


def beside(box: Box, width: float) -> Box:
    """The place of the other side of minutes: in the left half, as high as ``box`` in the right one."""
    left = max(2 * _MIDDLE * width - box.left - box.width, _EDGE)
    return Box(box.page, left, box.bottom, box.width, box.height)


def foot(signer: str, page: int, width: float) -> Word:
    """Where the name would stand on a paper that does not bear it: at the foot, in the right half."""
    return Word(page, signer, width * 0.6, 90.0, 12.0)


def after(word: Word) -> Box:
    """The blank behind a word such as “Số:” or “ngày”."""
    return Box(word.page, word.right + 1, word.base - 3, *_BLANK)
