"""Personal data covered in what a citizen wrote: numbers, addresses of mail, plates, and the names that are known."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from chuan.base.kernel.text import fold, nfc

MAIL, PLATE, PHONE, NUMBER, NAME = (
    "[thư điện tử]", "[biển số xe]", "[số điện thoại]", "[dãy số]", "[tên]",
)  # fmt: skip
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*")
_PLATE = re.compile(r"(?<!\w)\d{2}[A-Za-zĐđ]{1,2}\d?[\s.-]{0,3}\d{3}\.?\d{1,2}(?!\d)")
_PHONE = re.compile(r"(?<!\d)(?:\+?84|0)(?:[\s.()-]{0,2}\d){8,9}(?![\s.-]{0,2}\d)")
_NUMBER = re.compile(r"(?<!\d)\d(?:[\s.-]{0,2}\d){8,}(?!\d)")
_SHAPES = ((_MAIL, MAIL), (_PLATE, PLATE), (_PHONE, PHONE), (_NUMBER, NUMBER))
_TITLES = ("anh", "chị", "cô", "chú", "bác", "ông", "bà", "em", "cháu", "đồng chí", "cán bộ", "cb")
_SHORTEST = 2


def masked(text: str, known: Iterable[str] = ()) -> str:
    """The text with every number of nine digits or more, phone, plate, mail and known name covered.

    A known name is found without its marks and in any case, whole, by its last two words, or by its last word after a
    form of address ("chị Tuyết").
    """
    covered = nfc(text)
    for shape, cover in _SHAPES:
        covered = shape.sub(cover, covered)
    for name in sorted({fold(one) for one in known}, key=len, reverse=True):
        covered = _without(covered, name)
    return covered


def _without(text: str, name: str) -> str:
    for shape in _forms(name):
        flat, places = _flattened(text)
        for found in reversed(tuple(shape.finditer(flat))):
            begin, end = places[found.start("name")], places[found.end("name") - 1] + 1
            if _addressed(text, text[places[found.start()] : begin]):
                text = text[:begin] + NAME + text[end:]
    return text


def _addressed(text: str, title: str) -> bool:
    """Whether what stands before the name is a form of address: "cô", not "có", unless all is written without marks."""
    said = " ".join(title.lower().split())
    return not said or said in _TITLES or fold(text) == " ".join(text.lower().split())


def _forms(name: str) -> Iterator[re.Pattern[str]]:
    words = [re.escape(word) for word in name.split()]
    if len("".join(words)) < _SHORTEST:
        return
    spans = [words, words[-2:]] if len(words) > 2 else [words]
    for span in spans:
        apart = r"\s+".join(span)
        yield re.compile(rf"(?<!\w)(?P<name>{apart})(?!\w)")
    titles = "|".join(map(fold, _TITLES))
    yield re.compile(rf"(?<!\w)(?:{titles})\s+(?P<name>{words[-1]})(?!\w)")


def _flattened(text: str) -> tuple[str, list[int]]:
    """The text as names are looked for in it, and where each of its letters stands in the original."""
    flat: list[str] = []
    places: list[int] = []
    for at, char in enumerate(text):
        lowered = char.lower().replace("đ", "d")
        bare = [one for one in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(one)]
        flat += bare
        places += [at] * len(bare)
    return "".join(flat), places
