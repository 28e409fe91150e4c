"""Personal data covered in what a citizen wrote: numbers, addresses of mail, plates, and the names that are known."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from chuan.base.kernel.text import fold, nfc

MAIL, PLATE, PHONE, NUMBER, NAME, WORDS = (
    "[thư điện tử]", "[biển số xe]", "[số điện thoại]", "[dãy số]", "[tên]", "[đã che]",
)  # fmt: skip
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*")
_PLATE = re.compile(r"(?<!\w)\d{2}[A-Za-zĐđ]{1,2}\d?[\s.-]{0,3}\d{3}\.?\d{1,2}(?!\d)")
_PHONE = re.compile(r"(?<!\d)(?:\+?84|0)(?:[\s.()-]{0,2}\d){8,9}(?![\s.-]{0,2}\d)")
_NUMBER = re.compile(r"(?<!\d)\d(?:[\s.-]{0,2}\d){8,}(?!\d)")
_MONEY = re.compile(r"\d{1,3}(?:\.\d{3})+\s*(?:đồng|đ|vnđ|VNĐ|VND)\b")
"""Written in threes and named in lower case: an identity number before "Đồng Phú" is none."""
_CODE = re.compile(r"[A-Za-z]\d{2}(?:\.\d+)*-\d{6}-\d{4,}")
"""The code of a dossier: whoever reads the text is to find the dossier."""
_SHAPES = ((_MAIL, MAIL), (_PLATE, PLATE), (_PHONE, PHONE), (_NUMBER, NUMBER))
_TITLES = ("anh", "chị", "cô", "chú", "bác", "ông", "bà", "em", "cháu", "đồng chí", "cán bộ", "cb")
_SHORTEST = 2


def masked(text: str, known: Iterable[str] = (), words: Iterable[str] = ()) -> str:
    """The text with every number of nine digits or more, phone, plate, mail, known name and given words covered.

    A known name is found without its marks and in any case, whole, by its last two words, or by its last word after a
    form of address ("chị Tuyết"); ``words`` (an address) only whole. Sums of money and codes of dossiers stay.
    """
    covered = nfc(text)
    for shape, cover in _SHAPES:
        covered = _shaped(covered, shape, cover)
    for told in sorted({fold(one) for one in words}, key=len, reverse=True):
        covered = _without(covered, (_whole(told.split()),) if len(told) > _SHORTEST else (), WORDS)
    for name in sorted({fold(one) for one in known}, key=len, reverse=True):
        covered = _without(covered, _forms(name), NAME)
    return covered


def holds_number(text: str) -> bool:
    """Whether somebody typed a number of a person, a phone or an account into the text."""
    plain = nfc(text)
    return any(_shaped(plain, shape, cover) != plain for shape, cover in ((_PHONE, PHONE), (_NUMBER, NUMBER)))


def _shaped(text: str, shape: re.Pattern[str], cover: str) -> str:
    codes = [found.span() for found in _CODE.finditer(text)]

    def told(found: re.Match[str]) -> str:
        inside = any(since <= found.start() < until for since, until in codes)
        return found.group() if inside or _MONEY.match(text, found.start()) else cover

    return shape.sub(told, text)


def _without(text: str, forms: Iterable[re.Pattern[str]], cover: str) -> str:
    for shape in forms:
        flat, places = _flattened(text)
        for found in reversed(tuple(shape.finditer(flat))):
            begin, end = places[found.start("name")], places[found.end("name") - 1] + 1
            if _addressed(text, text[places[found.start()] : begin]):
                text = text[:begin] + cover + text[end:]
    return text


def _addressed(text: str, title: str) -> bool:
    """Whether what stands before the name is a form of address: "cô", not "có", unless all is written without marks."""
    said = " ".join(title.lower().split())
    return not said or said in _TITLES or fold(text) == " ".join(text.lower().split())


def _forms(name: str) -> Iterator[re.Pattern[str]]:
    words = name.split()
    if len("".join(words)) < _SHORTEST:
        return
    spans = [words, words[-2:]] if len(words) > 2 else [words]
    yield from map(_whole, spans)
    titles = "|".join(map(fold, _TITLES))
    yield re.compile(rf"(?<!\w)(?:{titles})\s+(?P<name>{re.escape(words[-1])})(?!\w)")


def _whole(words: Sequence[str]) -> re.Pattern[str]:
    apart = r"\s+".join(map(re.escape, words))
    return re.compile(rf"(?<!\w)(?P<name>{apart})(?!\w)")


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
