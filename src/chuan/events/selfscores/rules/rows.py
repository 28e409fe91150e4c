"""Rows of the listings, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class RoundRow:
    """One round of an agency that steers (the province)."""

    stream: int
    agency: int
    year: int
    level: str
    scheme: str
    cutoff: date
    due: date


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One agency's self-score."""

    stream: int
    round: int
    agency: int
    status: str
    submitted: date | None
    late: int
    explained: bool


@dataclass(frozen=True, slots=True)
class SurveyRow:
    stream: int
    agency: int
    year: int
    level: str
    closed: bool


@dataclass(frozen=True, slots=True)
class SheetRow:
    """``dossier``: whom to ask about; None once the survey is closed."""

    number: int
    agency: int
    dossier: int | None
