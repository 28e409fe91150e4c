"""A report of the quality system: of an audit, of what a review goes by, and its minutes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from chuan.readings.forms.rules.formatting import plain
from chuan.readings.forms.rules.parts import Head, Sheet, head_sheet


@dataclass(frozen=True, slots=True)
class Part:
    """One part: sentences, then a table where there is one; ``widths`` are shares of the line, a column each."""

    title: str
    sentences: tuple[str, ...] = ()
    heading: tuple[str, ...] = ()
    widths: tuple[float, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class QualityReport:
    """``title`` is the report's own name, ``about`` the line below it; ``signers`` are (duty, name), two at most."""

    MEANING: ClassVar[str] = "quality_report"
    PAGES: ClassVar[tuple[str, ...]] = ("a4",)

    head: Head
    title: str
    about: str
    parts: tuple[Part, ...]
    signers: tuple[tuple[str, str], ...]

    def sheet(self) -> Sheet:
        return head_sheet(self.MEANING, self.head) | {
            "title": plain(self.title),
            "about": plain(self.about),
            "parts": [_part(part) for part in self.parts],
            "signers": [[plain(duty), plain(name)] for duty, name in self.signers],
        }


def _part(part: Part) -> Sheet:
    return {
        "title": plain(part.title),
        "sentences": [plain(sentence) for sentence in part.sentences],
        "heading": [plain(name) for name in part.heading],
        "widths": list(part.widths),
        "rows": [[plain(cell) for cell in row] for row in part.rows],
    }
