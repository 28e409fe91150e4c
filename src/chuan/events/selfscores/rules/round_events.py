"""What can happen to a round (kỳ đánh giá): one kind of agency, one year. Fields are only ever added, with a default."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Begun:
    """The steering body opens it: ``scheme`` is the SHA-256 of the kept scheme, ``cutoff`` the day figures are taken at,
    ``due`` the last day to submit, ``agencies`` who is scored.
    """

    year: int
    level: str
    scheme: str
    cutoff: date
    due: date
    agencies: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class SchemeChanged:
    """From this day another scheme holds; what was scored under the earlier one is kept."""

    scheme: str
    since: date
    reason: Id


@dataclass(frozen=True, slots=True)
class Published:
    """The ranking became public; ``sha256`` of the table that stays."""

    sha256: str
    agencies: int
