"""The set of a self-declaration: the decision with its scope annex, the notice, the posting sheet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from chuan.readings.forms.rules.formatting import count, day_words, plain
from chuan.readings.forms.rules.parts import Head, Sheet, Signature, head_sheet, signature_sheet

_NOT_COMPARED = "Mẫu chưa đối chiếu với phụ lục của văn bản quy định"
"""The official model was not read: the paper says so on its first page."""


@dataclass(frozen=True, slots=True)
class ScopeLine:
    """One procedure of the annex and the units that do its work."""

    code: str
    name: str
    version: int
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """The annex: its lines, how many bodies of how many, the standard, the hash that freezes it."""

    lines: tuple[ScopeLine, ...]
    bodies: int
    of: int
    standard: str
    sha256: str

    def sheet(self) -> Sheet:
        return {
            "rows": [_row(at, line) for at, line in enumerate(self.lines, start=1)],
            "total": count(len(self.lines)),
            "bodies": count(self.bodies),
            "of": count(self.of),
            "standard": plain(self.standard),
            "sha256": self.sha256,
        }


@dataclass(frozen=True, slots=True)
class DeclarationDecision:
    """Quyết định công bố with its annex; ``grounds`` are texts that were read; ``confirmed``: the head's confirmation."""

    MEANING: ClassVar[str] = "declaration"
    PAGES: ClassVar[tuple[str, ...]] = ("a4",)

    head: Head
    scope: Scope
    grounds: tuple[str, ...]
    confirmed: date
    signature: Signature
    copies: tuple[str, ...] = ()

    def sheet(self) -> Sheet:
        return _letter(self.MEANING, self.head, self.signature, self.copies) | self.scope.sheet() | {
            "grounds": _texts(self.grounds),
            "confirmed": day_words(self.confirmed),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class DeclarationNotice:
    """Thông báo to the standing agency (đơn vị chủ trì) that the system was declared."""

    MEANING: ClassVar[str] = "declaration_notice"
    PAGES: ClassVar[tuple[str, ...]] = ("a4",)

    head: Head
    to: str
    decision: str
    decided: date
    scope: Scope
    signature: Signature
    copies: tuple[str, ...] = ()

    def sheet(self) -> Sheet:
        return _letter(self.MEANING, self.head, self.signature, self.copies) | self.scope.sheet() | {
            "to": plain(self.to),
            "decision": plain(self.decision),
            "decided": day_words(self.decided),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class DeclarationPosting:
    """The sheet posted at the office: what was declared, for which procedures."""

    MEANING: ClassVar[str] = "declaration_posting"
    PAGES: ClassVar[tuple[str, ...]] = ("a4",)

    head: Head
    decision: str
    decided: date
    scope: Scope
    signature: Signature

    def sheet(self) -> Sheet:
        return _letter(self.MEANING, self.head, self.signature, ()) | self.scope.sheet() | {
            "decision": plain(self.decision),
            "decided": day_words(self.decided),
        }  # fmt: skip


def _letter(meaning: str, head: Head, signature: Signature, copies: tuple[str, ...]) -> Sheet:
    framed = head_sheet(meaning, head) | signature_sheet(signature, copies)
    return framed | {"citation": _NOT_COMPARED}


def _row(at: int, line: ScopeLine) -> list[str]:
    units = "; ".join(_texts(line.units))
    return [count(at), plain(line.code), plain(line.name), units, f"Bản {line.version}"]


def _texts(texts: Iterable[str]) -> list[str]:
    return [plain(text) for text in texts]
