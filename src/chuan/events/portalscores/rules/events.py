"""What can be told of an agency's published figures. Fields are only ever added, with a default."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Point:
    """A group of the index and its points."""

    group: str
    value: Decimal


@dataclass(frozen=True, slots=True)
class Published:
    """The index of ``month`` (its first day) as the Portal showed it on ``day``; ``file``: SHA-256 of where it came from."""

    index: str
    month: date
    day: date
    total: Decimal
    points: tuple[Point, ...] = ()
    file: str = ""


@dataclass(frozen=True, slots=True)
class Annulled:
    """Entry number ``entry`` (from 1) never stood, with the reason."""

    entry: int
    reason: Id


Event = Published | Annulled
KINDS: dict[str, type] = {f"portalscores.{kind.__name__}": kind for kind in (Published, Annulled)}
