"""What can happen to a task outside dossiers. Fields are only ever added, with a default; typed words stand beside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Assigned:
    """A product was asked of somebody by a moment; ``code`` names it in the scheme, "" where it has none there."""

    official: Id
    unit: Id
    product: Id
    weight: Decimal
    due: datetime
    code: str = ""


@dataclass(frozen=True, slots=True)
class HandedIn:
    """The product was handed in, with its file and words where there are any."""

    sha256: str = ""
    words: Id | None = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """What was handed in is good."""

    words: Id | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """What was handed in is not good, with the reason; it is to be handed in again. Each one is counted."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Excused:
    """A delay has an objective cause; whoever does this confirms it."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Extended:
    """It is due later, with the reason."""

    due: datetime
    reason: Id


@dataclass(frozen=True, slots=True)
class Cancelled:
    """It is not asked for any more."""

    reason: Id


KINDS = (Assigned, HandedIn, Accepted, Failed, Excused, Extended, Cancelled)
