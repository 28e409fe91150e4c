"""The signature block that somebody typed under a draft, as far as a text can be read, beside the one that is due.

A text taken out of a PDF has no layout: the block may share its lines with "Nơi nhận". So only what is written for
certain is compared: the form of signing, the title in capitals, a name below it. What cannot be read differs from nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from chuan.definitions.organisation.rules.signing import Block, SigningLaw

_TAIL = 60  # lines: a block ends a document
_NEAR = 3  # lines between the parts of one block
_BELOW = 8  # lines from the title to the name
_NAME = re.compile(r"(?:[^\W\d_]+ ){1,5}[^\W\d_]+")
_WORDS = (2, 6)
_SECOND = "PHÓ "


@dataclass(frozen=True, slots=True)
class Written:
    """``form``: "KT.", "TUQ.", "TL." or ""; ``title`` in capitals; ``name`` "" where none can be read below."""

    form: str
    title: str
    name: str
    lines: tuple[str, ...]

    @property
    def label(self) -> str:
        """In one line: "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH: Lê Thị Thu"."""
        return ", ".join(self.lines) + (f": {self.name}" if self.name else "")


def written_block(law: SigningLaw, text: str) -> Written | None:
    """The last block of a document; None where no title in capitals is found."""
    lines = [_plain(line) for line in text.splitlines() if line.strip()][-_TAIL:]
    finds = _finder(law)
    found = [(at, match[0]) for at, line in enumerate(lines) for match in finds.finditer(line)]
    if not found:
        return None
    last = found[-1][0]
    block = tuple(words for at, words in found if at > last - _NEAR)
    form = next((line.split(" ")[0] for line in block if "." in line.split(" ")[0]), "")
    own = next((line for line in reversed(block) if "." not in line.split(" ")[0]), "")
    return Written(form, own, _name(lines[last + 1 : last + 1 + _BELOW]), block)


def differs(law: SigningLaw, written: Written, due: Block) -> bool:
    """Whether what is written is another form of signing, another title or another name than what is due."""
    lines = [_plain(line).upper() for line in due.lines]
    forms = {form.prefix for form in law.forms if form.who != "head"}
    form = next((first for line in lines if (first := line.split(" ")[0]) in forms), "")
    other_title = bool(written.title) and not lines[-1].startswith(written.title)
    other_name = bool(written.name) and written.name.casefold() != _plain(due.name).casefold()
    return written.form != form or other_title or other_name


def _finder(law: SigningLaw) -> re.Pattern[str]:
    """A title in capitals, "Phó" before it or not, after a form of signing or not."""
    forms = "|".join(re.escape(form.prefix) for form in law.forms if form.who != "head")
    titles = "|".join(sorted((re.escape(title.upper()) for title in law.titles), key=len, reverse=True))
    return re.compile(rf"(?<![^\W\d_])(?:(?:{forms}) ?)?(?:{_SECOND})?(?:{titles})(?![^\W\d_])")


def _name(below: Sequence[str]) -> str:
    """The first line that is nothing but a person's name."""
    return next((line for line in below if _NAME.fullmatch(line) and _is_name(line.split(" "))), "")


def _is_name(words: Sequence[str]) -> bool:
    return _WORDS[0] <= len(words) <= _WORDS[1] and all(word[0].isupper() for word in words)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
