"""Phiếu kiểm soát quá trình giải quyết hồ sơ: the trace of one dossier, hand by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from chuan.readings.forms.rules.formatting import count, moment, moment_words, plain
from chuan.readings.forms.rules.parts import Head, Sheet, head_sheet

TIMELINESS: Mapping[str, str] = {"early": "Trước hạn", "on_time": "Đúng hạn", "late": "Quá hạn"}


@dataclass(frozen=True, slots=True)
class Passing:
    """One hand-over. ``timeliness`` judges the giver: a key of ``TIMELINESS``, "" where nothing is judged."""

    from_unit: str
    giver: str
    to_unit: str
    taker: str
    at: datetime
    timeliness: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ControlSlip:
    """``received`` is when the counter took it in, ``promised`` the time printed on the receipt.

    ``arrived``: received elsewhere, when the competent agency took it in; the legal clock begins there.
    """

    MEANING: ClassVar[str] = "control"
    PAGES: ClassVar[tuple[str, ...]] = ("a4", "a5")

    head: Head
    code: str
    procedure: str
    solving: str
    received: datetime
    promised: datetime | None
    passings: tuple[Passing, ...]
    partners: tuple[str, ...] = ()
    arrived: datetime | None = None

    def sheet(self) -> Sheet:
        return head_sheet(self.MEANING, self.head) | {
            "code": plain(self.code),
            "procedure": plain(self.procedure),
            "solving": plain(self.solving),
            "partners": "; ".join(plain(partner) for partner in self.partners),
            "received": moment_words(self.received),
            "arrived": moment_words(self.arrived) if self.arrived else "",
            "promised": moment_words(self.promised) if self.promised else "",
            "rows": [_row(at, passing) for at, passing in enumerate(self.passings, start=1)],
            "total": count(len(self.passings)),
        }


def _row(at: int, passing: Passing) -> Sheet:
    return {
        "at": count(at),
        "from_unit": plain(passing.from_unit),
        "giver": plain(passing.giver),
        "to_unit": plain(passing.to_unit),
        "taker": plain(passing.taker),
        "moment": moment(passing.at),
        "marks": _marks(passing.timeliness),
        "note": plain(passing.note),
    }


def _marks(timeliness: str) -> list[list[object]]:
    """The three boxes with at most one ticked; none where nothing is judged."""
    if not timeliness:
        return []
    return [[text, key == timeliness] for key, text in TIMELINESS.items()]
