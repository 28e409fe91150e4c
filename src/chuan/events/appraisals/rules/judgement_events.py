"""What can happen to the judgement of one person in one period: his own rating, then that of who is above him."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Rating:
    """Points for one criterion of the scheme, of ``most``; reason and evidence are words kept beside."""

    criterion: str
    points: Decimal
    most: Decimal
    reason: Id | None = None
    evidence: Id | None = None


@dataclass(frozen=True, slots=True)
class Begun:
    """One person, one period (its code, as "2026-11")."""

    official: Id
    unit: Id
    period: str


@dataclass(frozen=True, slots=True)
class SelfRated:
    """The person's own rating; a later one stands beside the first."""

    ratings: tuple[Rating, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """The rating that counts, by who is above the person."""

    ratings: tuple[Rating, ...]


@dataclass(frozen=True, slots=True)
class Rejudged:
    """A new rating in the place of the last, with the reason; the last stays as it was."""

    ratings: tuple[Rating, ...]
    reason: Id


KINDS = (Begun, SelfRated, Judged, Rejudged)
