"""The sheets of a period as they are kept and published: plain values whose canonical JSON is hashed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Line:
    """Points, the rule they come from, the act they rest on, and the sentence that says why."""

    points: Decimal
    rule: str
    act: str
    sentence: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One person's; ``total`` None: not rated, ``note`` says why; ``home``: the agency the person comes from."""

    official: Id
    name: str
    unit: Id
    unit_name: str
    lines: tuple[Line, ...]
    total: Decimal | None = None
    grade: str = ""
    note: str = ""
    home: Id = Id(0)

    def line(self, act: str, rule: str) -> Line | None:
        return next((one for one in self.lines if (one.act, one.rule) == (act, rule)), None)


@dataclass(frozen=True, slots=True)
class Sheets:
    """All of an agency's in one period."""

    agency: str
    period: str
    scheme: str
    sheets: tuple[Sheet, ...]

    def of(self, official: int) -> Sheet | None:
        return next((one for one in self.sheets if one.official == official), None)
