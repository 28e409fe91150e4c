"""Rows of the listings, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class TaskRow:
    stream: int
    official: int
    unit: int
    product: str
    code: str
    weight: Decimal
    status: str
    by: int
    assigned: datetime
    due: datetime
    handed: datetime | None
    accepted: datetime | None
    failed: int
    excused: bool
    cancelled: bool


@dataclass(frozen=True, slots=True)
class RatingRow:
    """One criterion of a judgement as it stands; ``text`` is the reason in words."""

    stream: int
    official: int
    unit: int
    period: str
    criterion: str
    points: Decimal
    most: Decimal
    own: bool
    by: int
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class NoteRow:
    """``code``, ``revision`` and ``article`` say what is cited of ``document``; ``words`` why."""

    stream: int
    official: int
    unit: int
    code: str
    plus: bool
    document: int
    revision: int
    article: str
    criterion: str
    words: str
    by: int
    at: datetime
    seen: datetime | None
    answered: datetime | None
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """An objection; ``decided`` None while it waits, ``points`` what an upheld one gives the line instead."""

    stream: int
    number: int
    period: str
    official: int
    act: str
    rule: str
    words: str
    at: datetime
    decided: datetime | None
    upheld: bool
    points: Decimal | None
    by: int | None


@dataclass(frozen=True, slots=True)
class PeriodRow:
    stream: int
    agency: int
    period: str
    scheme: str
    status: str
    until: datetime
    sha256: str
    waiting: int
    recounted: bool
    published: datetime | None
