"""Bảng kê bưu gửi: the parcels a postman takes, with room for both signatures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from chuan.readings.forms.rules.formatting import count, moment_words, money, plain
from chuan.readings.forms.rules.parts import Head, Sheet, head_sheet


@dataclass(frozen=True, slots=True)
class PostLine:
    """``collect`` đồng are paid to the postman on delivery."""

    tracking: str
    code: str
    name: str
    address: str
    phone: str
    collect: int = 0


@dataclass(frozen=True, slots=True)
class Postbag:
    """``head.at`` is when the list was made; ``postman`` "" until he took it."""

    MEANING: ClassVar[str] = "postbag"
    PAGES: ClassVar[tuple[str, ...]] = ("a4-landscape",)

    head: Head
    giver: str
    lines: tuple[PostLine, ...]
    postman: str = ""

    def sheet(self) -> Sheet:
        return head_sheet(self.MEANING, self.head) | {
            "moment": moment_words(self.head.at),
            "giver": plain(self.giver),
            "postman": plain(self.postman),
            "rows": [_row(at, line) for at, line in enumerate(self.lines, start=1)],
            "total": count(len(self.lines)),
            "collect": money(sum(line.collect for line in self.lines)),
        }


def _row(at: int, line: PostLine) -> list[str]:
    texts = (line.tracking, line.code, line.name, line.address, line.phone)
    return [count(at), *(plain(text) for text in texts), money(line.collect) if line.collect else "", ""]
