"""What can happen to a survey of satisfaction (SIPAS): drawn, answered sheet by sheet, closed. No person is in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Stratum:
    """An agency: of so many finished dossiers so many were drawn."""

    agency: Id
    population: int
    drawn: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """``sha256`` of the list of sheets in the order of the draw: who draws again with the seed gets the same."""

    year: int
    level: str
    seed: str
    since: date
    until: date
    strata: tuple[Stratum, ...]
    sha256: str


@dataclass(frozen=True, slots=True)
class SheetBack:
    """A sheet came back: without ``agreed`` there are no answers; an answer is 1 to 5, 0 where nothing was ticked."""

    number: int
    agency: Id
    agreed: bool
    answers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Closed:
    """No more sheets are taken."""
